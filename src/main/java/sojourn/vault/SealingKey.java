package sojourn.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key with the suite it belongs to. Seals and opens with a random 96-bit nonce and a 128-bit tag (good for 2^32 values per key).
 * A school that must use a certified module (GB/T 37092) puts its calls here: nothing else touches a key.
 */
final class SealingKey {

    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;
    private static final byte[] CHECK = "sojourn vault key check".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Header header;
    private final byte[] key;

    SealingKey(String id, Suite suite, byte[] key) {
        if (key.length != suite.keyLength()) {
            throw new IllegalArgumentException("a " + suite.title() + " key is " + suite.keyLength()
                    + " bytes long before base64, this one is " + key.length);
        }
        this.header = new Header(suite, id);
        this.key = key.clone();
    }

    static SealingKey random(String id, Suite suite) {
        return new SealingKey(id, suite, randomBytes(suite.keyLength()));
    }

    static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] seal(byte[] plain, byte[] place) {
        byte[] nonce = randomBytes(NONCE_LENGTH);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(header.length() + nonce.length + sealed.length)
                    .put(header.bytes())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing with " + header.suite().title() + " failed", e);
        }
    }

    /** Throws when a byte of the value or its place is another one than at sealing. */
    byte[] open(byte[] sealed, byte[] place) throws GeneralSecurityException {
        int start = header.length() + NONCE_LENGTH;
        if (sealed.length < start + TAG_LENGTH) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, header.length(), start);
        return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, start, sealed.length - start);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = header.suite().cipher();
        cipher.init(
                mode,
                new SecretKeySpec(key, header.suite().algorithm()),
                new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce));
        cipher.updateAAD(header.bytes());
        cipher.updateAAD(place);
        return cipher;
    }

    /** Tells this key from every other one, and nothing about it: kept in the database. */
    byte[] checkValue() {
        return header.suite().hash().of(key, CHECK, header.bytes());
    }

    String id() {
        return header.keyId();
    }

    Header header() {
        return header;
    }

    /** The line of the key file. Secret. */
    String line() {
        return "key " + id() + " " + header.suite().title() + " "
                + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return "SealingKey[" + id() + ", " + header.suite().title() + "]";
    }
}
