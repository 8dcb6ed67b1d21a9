package sojourn.vault;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The ciphers that seal values: SM4 (GB/T 32907) for schools under GB/T 39786, AES (FIPS 197) for the others. The number stands in every
 * sealed value and the title in the key file: neither may ever change.
 */
enum Suite {
    SM4_GCM(1, "SM4-GCM", "SM4", 16, KeyedHash.HMAC_SM3),
    AES_256_GCM(2, "AES-256-GCM", "AES", 32, KeyedHash.HMAC_SHA256);

    // An instance of our own, never registered: what the JVM offers to everybody else stays as it is.
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final int number;
    private final String title;
    private final String algorithm;
    private final int keyLength;
    private final KeyedHash hash;

    Suite(int number, String title, String algorithm, int keyLength, KeyedHash hash) {
        this.number = number;
        this.title = title;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.hash = hash;
    }

    static Optional<Suite> numbered(int number) {
        return Stream.of(values()).filter(suite -> suite.number == number).findFirst();
    }

    static Optional<Suite> titled(String title) {
        return Stream.of(values()).filter(suite -> suite.title.equals(title)).findFirst();
    }

    Cipher cipher() throws GeneralSecurityException {
        String transformation = algorithm + "/GCM/NoPadding";
        return switch (this) {
            case SM4_GCM -> Cipher.getInstance(transformation, BOUNCY_CASTLE);
            case AES_256_GCM -> Cipher.getInstance(transformation);
        };
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    String algorithm() {
        return algorithm;
    }

    /** In bytes. */
    int keyLength() {
        return keyLength;
    }

    /** The keyed hash of the same family. */
    KeyedHash hash() {
        return hash;
    }
}
