package sojourn.simulator;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a device tells what happened: asked for it ({@code /ISAPI/AccessControl/AcsEvent}), or by itself. */
final class Events {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final int MAJOR = 5;
    private static final int PAGE = 30;

    private final Memory memory;
    private final Tongue tongue;

    Events(Memory memory, Tongue tongue) {
        this.memory = memory;
        this.tongue = tongue;
    }

    @Nullable
    Reply answer(Call call) {
        if (call.is("GET AccessControl/AcsEvent/capabilities")) {
            var json = Call.JSON.createObjectNode();
            var can = json.putObject("AcsEvent").putObject("AcsEventCond");
            can.set("maxResults", Tongue.range(1, PAGE));
            can.set("major", tongue.options("0", "1", "2", "3", "5"));
            return Reply.json(200, json);
        }
        return call.is("POST AccessControl/AcsEvent") ? search(call) : null;
    }

    private Reply search(Call call) {
        var asked = call.json().path("AcsEventCond");
        if (asked.path("searchID").asString("").isEmpty()
                || asked.path("maxResults").asInt(0) < 1) {
            return tongue.refused(call, "MessageParametersLack");
        }
        try {
            return found(matching(asked), asked);
        } catch (DateTimeParseException malformed) {
            return tongue.refused(call, "badParameters");
        }
    }

    private List<Passage> matching(JsonNode asked) {
        var from = OffsetDateTime.parse(asked.path("startTime").asString("1970-01-01T00:00:00+08:00"));
        var until = OffsetDateTime.parse(asked.path("endTime").asString("2037-12-31T23:59:59+08:00"));
        int major = asked.path("major").asInt(0);
        int minor = asked.path("minor").asInt(0);
        long last = asked.path("endSerialNo").asLong(Long.MAX_VALUE);
        return memory.passagesFrom(asked.path("beginSerialNo").asLong(0)).stream()
                .filter(passage -> major == 0 || major == MAJOR)
                .filter(passage -> minor == 0 || minor == passage.minor())
                .filter(passage -> passage.serial() <= last)
                .filter(passage -> !passage.at().isBefore(from) && !passage.at().isAfter(until))
                .toList();
    }

    private Reply found(List<Passage> all, JsonNode asked) {
        int from = asked.path("searchResultPosition").asInt(0);
        var part = all.stream()
                .skip(from)
                .limit(Math.min(PAGE, asked.path("maxResults").asInt()))
                .toList();
        var json = Call.JSON.createObjectNode();
        var found = json.putObject("AcsEvent");
        found.put("searchID", asked.path("searchID").asString(""));
        found.put("responseStatusStrg", part.isEmpty() ? "NO MATCH" : from + part.size() < all.size() ? "MORE" : "OK");
        found.put("numOfMatches", part.size());
        found.put("totalMatches", all.size());
        var list = found.putArray("InfoList");
        part.forEach(passage -> {
            var one = list.addObject().put("major", MAJOR).put("minor", passage.minor());
            one.put("time", passage.at().format(TIME));
            describe(one, passage);
        });
        return Reply.json(200, json);
    }

    private static void describe(ObjectNode json, Passage passage) {
        if (!passage.number().isEmpty()) {
            json.put("employeeNoString", passage.number());
        }
        if (!passage.name().isEmpty()) {
            json.put("name", passage.name());
        }
        json.put("cardReaderNo", 1)
                .put("doorNo", 1)
                .put("serialNo", passage.serial())
                .put("currentVerifyMode", passage.way().mode());
    }

    ObjectNode told(Passage passage) {
        var json = frame("AccessControllerEvent", "Access Controller Event", passage.at());
        var event = json.putObject("AccessControllerEvent");
        event.put("deviceName", memory.settings.name());
        event.put("majorEventType", MAJOR).put("subEventType", passage.minor());
        describe(event, passage);
        event.put("userType", "normal").put("attendanceStatus", "undefined").put("mask", "no");
        event.put("picturesNumber", tongue.firmware().pictures() ? 1 : 0);
        return json;
    }

    ObjectNode heartbeat() {
        return frame("heartBeat", "Heart Beat", memory.now());
    }

    private ObjectNode frame(String type, String words, OffsetDateTime at) {
        var json = Call.JSON.createObjectNode();
        json.put("ipAddress", "127.0.0.1")
                .put("portNo", 80)
                .put("protocol", "HTTP")
                .put("channelID", 1);
        json.put("dateTime", at.format(TIME)).put("activePostCount", 1);
        json.put("eventType", type).put("eventState", "active").put("eventDescription", words);
        json.put("deviceID", memory.settings.serial());
        return json;
    }
}
