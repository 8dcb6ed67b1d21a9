package sojourn.isapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A challenge of HTTP digest authentication (RFC 7616) and the answers to it; one nonce serves many requests. */
record Digest(String realm, String nonce, String opaque, String algorithm, boolean counts) {

    private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))");
    private static final List<String> KNOWN = List.of("SHA-256", "MD5");

    /** The strongest challenge among these headers; none where all ask for something else, such as the password in the clear. */
    static Optional<Digest> among(List<String> headers) {
        var challenges = headers.stream()
                .filter(header -> header.regionMatches(true, 0, "Digest ", 0, 7))
                .map(Digest::of)
                .filter(challenge -> !challenge.nonce.isEmpty())
                .toList();
        return KNOWN.stream()
                .flatMap(algorithm -> challenges.stream().filter(each -> each.algorithm.equals(algorithm)))
                .findFirst();
    }

    private static Digest of(String header) {
        Map<String, String> fields = new HashMap<>();
        var matcher = FIELD.matcher(header.substring(7));
        while (matcher.find()) {
            fields.putIfAbsent(
                    matcher.group(1).toLowerCase(Locale.ROOT),
                    matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        return new Digest(
                fields.getOrDefault("realm", ""),
                fields.getOrDefault("nonce", ""),
                fields.getOrDefault("opaque", ""),
                fields.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT),
                List.of(fields.getOrDefault("qop", "").split("\\s*,\\s*", -1)).contains("auth"));
    }

    /** The value of the header {@code Authorization}. */
    String answer(String user, String password, String method, String uri, int count, String cnonce) {
        var nc = HexFormat.of().toHexDigits(count);
        var secret = hash(user + ":" + realm + ":" + password);
        var request = hash(method + ":" + uri);
        var response = counts
                ? hash(String.join(":", secret, nonce, nc, cnonce, "auth", request))
                : hash(String.join(":", secret, nonce, request));
        return "Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", algorithm=" + algorithm + ", response=\"" + response + "\""
                + (counts ? ", qop=auth, nc=" + nc + ", cnonce=\"" + cnonce + "\"" : "")
                + (opaque.isEmpty() ? "" : ", opaque=\"" + opaque + "\"");
    }

    private String hash(String text) {
        try {
            var bytes = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
