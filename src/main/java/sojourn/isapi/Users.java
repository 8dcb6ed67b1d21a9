package sojourn.isapi;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sojourn.gate.Entrant;
import sojourn.gate.Held;
import sojourn.gate.Profile;
import tools.jackson.databind.JsonNode;

/** A person as ISAPI writes them. */
record Users(ZoneId zone) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final Pattern DOOR = Pattern.compile("\\d{1,3}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
    private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final LocalDateTime FOREVER = LocalDateTime.of(2037, 12, 31, 23, 59, 59);

    JsonNode written(Entrant entrant, Profile profile, int longest) {
        var json = Tree.JSON.createObjectNode();
        var user = json.putObject("UserInfo");
        user.put("employeeNo", entrant.number()).put("name", cut(entrant.name(), longest));
        user.put("userType", "normal")
                .put("gender", "unknown")
                .put("localUIRight", false)
                .put("maxOpenDoorTime", 0);
        // enable=false would mean for ever
        user.putObject("Valid")
                .put("enable", true)
                .put("beginTime", entrant.from().format(SECONDS))
                .put("endTime", (entrant.until().isAfter(FOREVER) ? FOREVER : entrant.until()).format(SECONDS))
                .put("timeType", "local");
        user.put("doorRight", profile.doors());
        var plans = user.putArray("RightPlan");
        doors(profile.doors())
                .forEach(door -> plans.addObject()
                        .put("doorNo", Integer.parseInt(door))
                        .put("planTemplateNo", profile.plan() + ""));
        return json;
    }

    private static List<String> doors(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(door -> DOOR.matcher(door).matches())
                .toList();
    }

    private static String cut(String name, int bytes) {
        var kept = new StringBuilder();
        int length = 0;
        for (int character : name.codePoints().toArray()) {
            length += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (length > bytes) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return kept.toString();
    }

    /** Those among them that are people at all. */
    List<Held> read(JsonNode found, Profile profile) {
        var list = found.path("UserInfo");
        var each = list.isArray() ? list.valueStream() : Stream.of(list);
        return each.flatMap(user -> one(user, profile).stream()).toList();
    }

    private Optional<Held> one(JsonNode user, Profile profile) {
        var number = user.path("employeeNo").asString("");
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        var valid = user.path("Valid");
        boolean limited = !valid.path("enable").asString("true").equals("false");
        var from = limited ? time(valid.path("beginTime"), EVER) : EVER;
        var until = limited ? time(valid.path("endTime"), FOREVER) : FOREVER;
        var rights = user.path("doorRight");
        // without a right to our door it opens for not a second, whatever the validity says
        boolean shut = !rights.isMissingNode()
                && doors(rights.asString("")).stream().noneMatch(doors(profile.doors())::contains);
        var entrant = new Entrant(number, user.path("name").asString(""), from, shut ? from : until);
        return Optional.of(new Held(entrant, Answer.number(user.path("numOfFace"), 0) > 0));
    }

    private LocalDateTime time(JsonNode node, LocalDateTime otherwise) {
        return time(node.asString(""), zone).orElse(otherwise);
    }

    /** On the clock of the campus, whether it is written with an offset or without. */
    static Optional<LocalDateTime> time(String text, ZoneId zone) {
        try {
            return Optional.of(
                    WITH_OFFSET.matcher(text).matches()
                            ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
                            : LocalDateTime.parse(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
