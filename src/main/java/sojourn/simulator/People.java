package sojourn.simulator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of a device that is asked about people: {@code /ISAPI/AccessControl/UserInfo}. */
final class People {

    static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final String USER = "AccessControl/UserInfo/";
    private static final int PAGE = 30;
    private static final int SEARCHES = 8;

    private final Memory memory;
    private final Tongue tongue;
    private final Map<String, List<Known>> searches = new LinkedHashMap<>();

    People(Memory memory, Tongue tongue) {
        this.memory = memory;
        this.tongue = tongue;
    }

    @Nullable
    Reply answer(Call call) {
        if (call.is("GET " + USER + "capabilities")) {
            return capabilities();
        }
        if (call.is("GET " + USER + "Count")) {
            var json = Call.JSON.createObjectNode();
            json.putObject("UserInfoCount").put("userNumber", memory.count());
            return Reply.json(200, json);
        }
        if (call.is("POST " + USER + "Search")) {
            return search(call);
        }
        if (call.is("POST " + USER + "Record") || call.is("PUT " + USER + "Modify")) {
            return write(call);
        }
        return call.is("PUT " + USER + "Delete") ? delete(call) : null;
    }

    private Reply capabilities() {
        var json = Call.JSON.createObjectNode();
        var can = json.putObject("UserInfo");
        can.set("supportFunction", tongue.options("post", "delete", "put", "get"));
        can.putObject("UserInfoSearchCond").set("maxResults", Tongue.range(1, PAGE));
        can.set("employeeNo", Tongue.range(1, 32));
        can.set("name", Tongue.range(0, 128));
        can.set("userType", tongue.options("normal", "visitor", "blackList"));
        can.put("maxRecordNum", memory.settings.firmware().capacity());
        return Reply.json(200, json);
    }

    private Reply search(Call call) {
        var asked = call.json().path("UserInfoSearchCond");
        var id = asked.path("searchID").asString("");
        if (id.isEmpty() || asked.path("maxResults").asInt(0) < 1) {
            return tongue.refused(call, "MessageParametersLack");
        }
        int from = asked.path("searchResultPosition").asInt(0);
        var all = from == 0 ? begin(id, asked) : begun(id);
        var part = all.stream()
                .skip(from)
                .limit(Math.min(PAGE, asked.path("maxResults").asInt()))
                .toList();
        var json = Call.JSON.createObjectNode();
        var found = json.putObject("UserInfoSearch");
        found.put("searchID", id);
        found.put("responseStatusStrg", part.isEmpty() ? "NO MATCH" : from + part.size() < all.size() ? "MORE" : "OK");
        found.put("numOfMatches", part.size());
        found.put("totalMatches", all.size());
        if (!part.isEmpty()) {
            var list = found.putArray("UserInfo");
            part.forEach(person -> list.add(written(person)));
        }
        return Reply.json(200, json);
    }

    private synchronized List<Known> begin(String id, JsonNode asked) {
        var numbers = numbers(asked).toList();
        var all = numbers.isEmpty() || !tongue.firmware().filters()
                ? memory.people()
                : numbers.stream()
                        .flatMap(number -> memory.person(number).stream())
                        .toList();
        searches.put(id, all);
        if (searches.size() > SEARCHES) {
            searches.remove(searches.keySet().iterator().next());
        }
        return all;
    }

    private synchronized List<Known> begun(String id) {
        return searches.getOrDefault(id, List.of());
    }

    private static JsonNode written(Known person) {
        var json = Call.JSON.createObjectNode();
        json.put("employeeNo", person.number());
        json.put("name", person.name());
        json.put("userType", "normal");
        json.putObject("Valid")
                .put("enable", person.limited())
                .put("beginTime", person.from().format(SECONDS))
                .put("endTime", person.until().format(SECONDS))
                .put("timeType", "local");
        json.put(
                "doorRight",
                String.join(",", person.doors().stream().map(String::valueOf).toList()));
        json.put("numOfFace", person.hasFace() ? 1 : 0);
        return json;
    }

    private Reply write(Call call) {
        var asked = call.json().path("UserInfo");
        var number = asked.path("employeeNo").asString("");
        var known = memory.person(number);
        boolean creates = call.method().equals("POST");
        var person = read(asked, known.map(Known::face).orElse(0));
        if (person.isPresent() && !tongue.firmware().takes(number)) {
            return tongue.refused(call, "employeeNoInvalid");
        }
        if (person.isEmpty()) {
            return tongue.refused(call, asked.isMissingNode() ? "badJsonFormat" : "badParameters");
        }
        if (creates && known.isPresent()) {
            return tongue.refused(
                    call, tongue.firmware().setUp() ? "deviceUserAlreadyExist" : "employeeNoAlreadyExist");
        }
        if (!creates && known.isEmpty()) {
            return tongue.refused(call, "employeeNoNotExist");
        }
        if (creates && !memory.roomForMore()) {
            return tongue.refused(call, "lackOfStorageSpace");
        }
        memory.keep(person.get());
        return tongue.done(call);
    }

    private static Optional<Known> read(JsonNode asked, int face) {
        var number = asked.path("employeeNo").asString("");
        var name = asked.path("name").asString("");
        var valid = asked.path("Valid");
        if (!number.matches("\\w{1,32}") || name.getBytes(StandardCharsets.UTF_8).length > 128) {
            return Optional.empty();
        }
        try {
            var doors = asked.path("doorRight").asString("");
            return Optional.of(new Known(
                    number,
                    name,
                    valid.path("enable").asBoolean(false),
                    time(valid, "beginTime"),
                    time(valid, "endTime"),
                    doors.isEmpty()
                            ? List.of()
                            : Arrays.stream(doors.split(",", -1))
                                    .map(Integer::valueOf)
                                    .toList(),
                    face));
        } catch (DateTimeParseException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static LocalDateTime time(JsonNode valid, String name) {
        var text = valid.path(name).asString("");
        return valid.path("timeType").asString("local").equals("UTC")
                ? OffsetDateTime.parse(text).toLocalDateTime()
                : LocalDateTime.parse(text, SECONDS);
    }

    private Reply delete(Call call) {
        var numbers = numbers(call.json().path("UserInfoDelCond")).toList();
        if (numbers.isEmpty()) {
            // an empty list means everybody to some devices; this one would rather not
            return tongue.refused(call, "MessageParametersLack");
        }
        var missing = numbers.stream()
                .filter(number -> memory.person(number).isEmpty())
                .toList();
        numbers.forEach(memory::forget);
        return missing.isEmpty() || tongue.firmware().setUp()
                ? tongue.done(call)
                : tongue.refused(call, "employeeNoNotExist");
    }

    private static Stream<String> numbers(JsonNode asked) {
        return asked.path("EmployeeNoList")
                .valueStream()
                .map(each -> each.path("employeeNo").asString(""));
    }
}
