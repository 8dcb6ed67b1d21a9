package sojourn.vault;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The keyed hashes of the blind index and of the keys' check values, both 32 bytes long: HMAC (GB/T 15852.2, RFC 2104) with SM3 or SHA-256. */
enum KeyedHash {
    HMAC_SM3("HMAC-SM3"),
    HMAC_SHA256("HMAC-SHA-256");

    static final int KEY_LENGTH = 32;
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final String title;

    KeyedHash(String title) {
        this.title = title;
    }

    static Optional<KeyedHash> titled(String title) {
        return Stream.of(values()).filter(hash -> hash.title.equals(title)).findFirst();
    }

    byte[] of(byte[] key, byte[]... parts) {
        try {
            Mac mac = switch (this) {
                case HMAC_SM3 -> Mac.getInstance("HMACSM3", BOUNCY_CASTLE);
                case HMAC_SHA256 -> Mac.getInstance("HmacSHA256");
            };
            mac.init(new SecretKeySpec(key, title));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + title, e);
        }
    }

    String title() {
        return title;
    }
}
