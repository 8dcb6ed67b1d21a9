package sojourn.isapi;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Text nobody can guess, for nonces, boundaries and the names of searches. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String fresh() {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
