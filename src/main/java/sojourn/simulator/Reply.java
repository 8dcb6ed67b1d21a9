package sojourn.simulator;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What a device answers. */
@SuppressWarnings("ArrayRecordComponent") // made, sent and dropped: never compared
record Reply(int http, String type, byte[] body) {

    static Reply json(int http, JsonNode content) {
        return new Reply(http, "application/json", content.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Reply xml(int http, String content) {
        var whole = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + content;
        return new Reply(http, "application/xml", whole.getBytes(StandardCharsets.UTF_8));
    }
}
