package sojourn.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The key of the blind index: never changes in the life of a database, because every index ever written was made with it. */
final class IndexKey {

    private static final byte[] SEPARATOR = {0};
    private static final byte[] CHECK = "sojourn vault index check".getBytes(StandardCharsets.US_ASCII);

    private final KeyedHash hash;
    private final byte[] key;

    IndexKey(KeyedHash hash, byte[] key) {
        if (key.length != KeyedHash.KEY_LENGTH) {
            throw new IllegalArgumentException("the index key is " + KeyedHash.KEY_LENGTH
                    + " bytes long before base64, this one is " + key.length);
        }
        this.hash = hash;
        this.key = key.clone();
    }

    static IndexKey random(KeyedHash hash) {
        return new IndexKey(hash, SealingKey.randomBytes(KeyedHash.KEY_LENGTH));
    }

    byte[] index(String space, byte[] value) {
        return hash.of(key, space.getBytes(StandardCharsets.US_ASCII), SEPARATOR, value);
    }

    // Begins with the separator, which no space does: no index can equal the check value.
    byte[] checkValue() {
        return hash.of(key, SEPARATOR, CHECK);
    }

    KeyedHash hash() {
        return hash;
    }

    /** The line of the key file. Secret. */
    String line() {
        return "index " + hash.title() + " " + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return "IndexKey[" + hash.title() + "]";
    }
}
