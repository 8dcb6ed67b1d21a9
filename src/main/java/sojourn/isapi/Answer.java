package sojourn.isapi;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Trouble.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a device has answered, and what follows from it. The subStatusCode counts for more than the status of HTTP, with which firmware is free.
 *
 * @param tree empty where it could not be read
 */
record Answer(int http, Optional<JsonNode> tree) {

    private static final Set<String> PHOTO = Set.of(
            "subpicanalysismodelingerror", "nofacedetected", "facenoface", "facepoorquality", "facequalitytoolow");
    private static final Set<String> FULL = Set.of("facelibfull", "lackofstoragespace");
    private static final Set<String> BUSY = Set.of("devicebusy", "busy");
    private static final Set<String> SETTING = Set.of(
            "picsizeoutrange",
            "picresolutionoutrange",
            "facedataformaterror",
            "messageparameterslack",
            "badparameters",
            "badjsoncontent",
            "badjsonformat",
            "employeenoinvalid",
            "notsupport",
            "invalidoperation");
    private static final int DEVICE_BUSY = 2;
    private static final int DEVICE_ERROR = 3;

    /** The first value of this name, however deep. */
    JsonNode find(String name) {
        return tree.map(node -> node.findValue(name)).orElse(MissingNode.getInstance());
    }

    String text(String name) {
        return find(name).asString("");
    }

    int number(String name, int otherwise) {
        return number(find(name), otherwise);
    }

    static int number(JsonNode node, int otherwise) {
        var text = node.asString("").strip();
        return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** Whether it says one of these, which are no trouble to whoever asks. */
    boolean says(String... codes) {
        return Set.of(codes).contains(text("subStatusCode"));
    }

    boolean lacksTheFunction() {
        return says("notSupport", "invalidOperation")
                || (http == 404 && text("subStatusCode").isEmpty());
    }

    /** Goes on only where the device has said yes. */
    Answer done() {
        int code = number("statusCode", -1);
        if (http / 100 != 2 || (code != 0 && code != 1) || kindOfCode() != null) {
            throw trouble();
        }
        return this;
    }

    /** Goes on only where the device has told what it was asked for. */
    Answer holding(String name) {
        if (http / 100 != 2
                || !tree.map(node -> node.has(name) || node.findValue(name) != null)
                        .orElse(false)) {
            throw trouble();
        }
        return this;
    }

    DeviceTrouble trouble() {
        var words = String.join(" ", text("subStatusCode"), text("statusString"), text("errorMsg"))
                .strip();
        return new DeviceTrouble(kind(), "HTTP " + http + (words.isEmpty() ? "" : " " + words));
    }

    private Kind kind() {
        var ofCode = kindOfCode();
        if (ofCode != null) {
            return ofCode;
        }
        int code = number("statusCode", -1);
        boolean passing = http == 408
                || http == 429
                || http >= 500
                || code == DEVICE_BUSY
                || code == DEVICE_ERROR
                || (tree.isEmpty() && http / 100 == 2); // cut off on its way
        return passing ? Kind.PASSING : Kind.SETTING;
    }

    private @Nullable Kind kindOfCode() {
        var code = text("subStatusCode").toLowerCase(Locale.ROOT);
        if (PHOTO.contains(code)) {
            return Kind.PHOTO;
        }
        if (FULL.contains(code)) {
            return Kind.CAPACITY;
        }
        if (BUSY.contains(code)) {
            return Kind.PASSING;
        }
        return SETTING.contains(code) ? Kind.SETTING : null;
    }
}
