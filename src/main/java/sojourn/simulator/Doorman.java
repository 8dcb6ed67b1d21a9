package sojourn.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Digest authentication as devices do it (RFC 7616, MD5): a nonce serves {@value #USES} times with rising nc, and {@value #TRIES} wrong answers lock everybody out for half
 * an hour, the right password included.
 */
final class Doorman {

    static final int TRIES = 5;
    private static final int USES = 200;
    private static final int NONCES = 100;
    private static final Duration LOCKED = Duration.ofMinutes(30);
    private static final String REALM = "IP Camera(SIM)";
    private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,]+))");

    /** What becomes of a request. */
    sealed interface Look {
        record Welcome() implements Look {}

        record Challenge(String header) implements Look {}

        record Locked(long seconds) implements Look {}
    }

    private final Settings settings;
    private final Faults faults;
    private final Map<String, Integer> nonces = new LinkedHashMap<>();
    private int wrong;
    private Instant lockedUntil = Instant.MIN;

    Doorman(Settings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    synchronized Look look(String method, String uri, @Nullable String authorization) {
        var now = settings.clock().instant();
        if (now.isBefore(lockedUntil)) {
            return new Look.Locked(Duration.between(now, lockedUntil).toSeconds());
        }
        if (authorization == null || !authorization.startsWith("Digest ")) {
            return challenge(false);
        }
        var said = fields(authorization);
        if (!right(method, uri, said)) {
            wrong++;
            if (wrong >= TRIES) {
                wrong = 0;
                lockedUntil = now.plus(LOCKED);
            }
            return challenge(false);
        }
        var nonce = said.getOrDefault("nonce", "");
        var last = nonces.get(nonce);
        var count = Integer.parseInt(said.getOrDefault("nc", "0"), 16);
        if (last == null || count <= last || count > USES) {
            nonces.remove(nonce);
            return challenge(true);
        }
        nonces.put(nonce, count);
        wrong = 0;
        return new Look.Welcome();
    }

    private Look challenge(boolean stale) {
        var nonce = UUID.randomUUID().toString().replace("-", "");
        nonces.put(nonce, 0);
        if (nonces.size() > NONCES) {
            nonces.remove(nonces.keySet().iterator().next());
        }
        return new Look.Challenge("Digest qop=\"auth\", realm=\"" + REALM + "\", nonce=\"" + nonce
                + "\", opaque=\"\", algorithm=\"MD5\", stale=\"" + stale + "\"");
    }

    private boolean right(String method, String uri, Map<String, String> said) {
        var password = faults.wrongPassword() ? "changed by somebody" : settings.password();
        var secret = md5(Settings.USER + ":" + REALM + ":" + password);
        var request = md5(method + ":" + uri);
        var wanted = md5(String.join(
                ":",
                secret,
                said.getOrDefault("nonce", ""),
                said.getOrDefault("nc", ""),
                said.getOrDefault("cnonce", ""),
                said.getOrDefault("qop", ""),
                request));
        return Settings.USER.equals(said.get("username"))
                && uri.equals(said.get("uri"))
                && said.getOrDefault("nc", "").matches("[0-9a-f]{8}")
                && wanted.equals(said.get("response"));
    }

    private static Map<String, String> fields(String header) {
        var fields = new HashMap<String, String>();
        var matcher = FIELD.matcher(header);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        return fields;
    }

    private static String md5(String text) {
        try {
            var bytes = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    synchronized void forget() {
        nonces.clear();
    }
}
