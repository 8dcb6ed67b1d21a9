package sojourn.isapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sojourn.shell.CampusTime;
import tools.jackson.databind.JsonNode;

/** Reads what devices post to us: JSON or XML, bare or as a part beside a picture. Never throws: what cannot be read is noise. */
@Component
public class PushedEvents {

    private final Crossings crossings;

    PushedEvents(CampusTime time) {
        crossings = new Crossings(time.zone());
    }

    /**
     * Whoever calls limits the body.
     *
     * @param contentType the header as it came; empty for none
     */
    public Pushed read(String contentType, byte[] body) {
        return Tree.of(description(contentType, body)).map(this::read).orElse(Pushed.NOISE);
    }

    private Pushed read(JsonNode tree) {
        var type = text(tree, "eventType");
        if (type.equalsIgnoreCase("heartBeat")) {
            return new Pushed(List.of(), true);
        }
        var event = Optional.ofNullable(tree.findValue("AccessControllerEvent"));
        return event.filter(JsonNode::isObject)
                .flatMap(found -> crossings.of(found, text(tree, "dateTime")))
                .map(crossing -> new Pushed(List.of(crossing), false))
                .orElse(Pushed.NOISE);
    }

    private static String text(JsonNode tree, String name) {
        return Optional.ofNullable(tree.findValue(name))
                .map(node -> node.asString(""))
                .orElse("");
    }

    /** The body itself, or of parts the first that is no picture. */
    private static byte[] description(String contentType, byte[] body) {
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("boundary=");
        if (at < 0) {
            return body;
        }
        var line = "--" + contentType.substring(at + 9).replace("\"", "").replaceFirst("[;\\s].*", "");
        // every byte is one character, so that places in the text are places in the body
        var text = new String(body, StandardCharsets.ISO_8859_1);
        for (int begin = text.indexOf(line); begin >= 0; begin = text.indexOf(line, begin + line.length())) {
            int head = text.indexOf("\r\n\r\n", begin);
            int next = text.indexOf(line, begin + line.length());
            int end = next < 0 ? text.length() : next;
            if (head > 0
                    && head < end
                    && !text.substring(begin, head).toLowerCase(Locale.ROOT).contains("image/")) {
                return text.substring(head + 4, end).strip().getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return new byte[0];
    }
}
