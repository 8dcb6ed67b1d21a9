package sojourn.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a sealed value begins, so that it can be opened years and keys later: format version (1), suite, length of the key's name, the name.
 * Nonce (12 bytes) and ciphertext with its tag follow. The header is authenticated with the rest.
 */
record Header(Suite suite, String keyId) {

    private static final byte VERSION = 1;
    private static final int FIXED = 3;

    static Optional<Header> of(byte[] sealed) {
        if (sealed.length < FIXED || sealed[0] != VERSION || sealed[2] <= 0 || sealed.length < FIXED + sealed[2]) {
            return Optional.empty();
        }
        String keyId = new String(sealed, FIXED, sealed[2], StandardCharsets.ISO_8859_1);
        return Suite.numbered(sealed[1]).map(suite -> new Header(suite, keyId));
    }

    byte[] bytes() {
        byte[] name = keyId.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(FIXED + name.length)
                .put(VERSION)
                .put((byte) suite.number())
                .put((byte) name.length)
                .put(name)
                .array();
    }

    int length() {
        return FIXED + keyId.length();
    }
}
