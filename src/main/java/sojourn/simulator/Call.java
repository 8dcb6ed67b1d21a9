package sojourn.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One request as a device reads it. */
@SuppressWarnings("ArrayRecordComponent") // made, read and dropped: never compared
record Call(String method, String path, String query, String type, byte[] body) {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 4 << 20;
    private static final Pattern NUMBER =
            Pattern.compile("\"(?:employeeNo|FPID|value)\"\\s*:\\s*(?:\\[\\s*\\{\\s*\"value\"\\s*:\\s*)?\"([^\"]+)\"");

    static Call of(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MOST);
        var uri = exchange.getRequestURI();
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return new Call(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                type == null ? "" : type,
                body);
    }

    boolean is(String wanted) {
        return wanted.equals(method + " " + path.replaceFirst("^/ISAPI/", ""));
    }

    boolean wantsJson() {
        return query.contains("format=json");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; nothing where it is none. */
    JsonNode json() {
        return json(body);
    }

    static JsonNode json(byte[] text) {
        try {
            var node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** The content of the first XML element of this name, whatever its namespace. */
    Optional<String> element(String name) {
        var found =
                Pattern.compile("<(?:\\w+:)?" + name + "(?:\\s[^>]*)?>([^<]*)<").matcher(text());
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    /** Whom it is about, where it is about one. */
    Optional<String> number() {
        var head = new String(body, 0, Math.min(body.length, 2000), StandardCharsets.UTF_8);
        var found = NUMBER.matcher(head);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
