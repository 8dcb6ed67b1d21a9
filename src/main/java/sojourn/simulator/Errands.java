package sojourn.simulator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Does what a simulated gate is told by ZKTeco push, and returns what such gates return. */
final class Errands {

    private static final int FULL = -18;
    private static final int NO_SUCH_PERSON = -27;
    private static final int NO_TEMPLATE = -30;
    private static final int PARAMETERS = -11;
    private static final int NO_SUCH_COMMAND = -13;

    private final Memory memory;
    private final Tables tables;
    private final List<String> log = new ArrayList<>();

    Errands(Memory memory, boolean seconds) {
        this.memory = memory;
        tables = new Tables(memory, seconds);
    }

    /** A part of what a query found. */
    record Part(String query, String body) {}

    /** @param line as it says it to the server */
    record Result(String line, List<Part> parts) {}

    synchronized List<String> log() {
        return List.copyOf(log);
    }

    /** @param line {@code C:<id>:<command>} */
    synchronized Result run(String line) {
        log.add(line);
        var parts = line.split(":", 3);
        var words = parts.length == 3 ? parts[2].split(" ", 4) : new String[0];
        var id = parts.length > 1 ? parts[1] : "0";
        if (words.length >= 3 && words[0].equals("DATA") && words[1].equals("QUERY")) {
            return tables.query(
                    id, fields(parts[2].substring("DATA QUERY ".length()), ",").getOrDefault("tablename", ""));
        }
        int code;
        if (words.length == 4 && words[0].equals("DATA")) {
            code = change(words[1] + " " + words[2], fields(words[3], "\t"));
        } else {
            code = NO_SUCH_COMMAND;
        }
        return new Result("ID=" + id + "&Return=" + code + "&CMD=" + (words.length == 0 ? "" : words[0]), List.of());
    }

    private static Map<String, String> fields(String text, String separator) {
        var fields = new HashMap<String, String>();
        Stream.of(text.split(separator)).forEach(field -> {
            int at = field.indexOf('=');
            if (at > 0) {
                fields.put(field.substring(0, at).toLowerCase(Locale.ROOT), field.substring(at + 1));
            }
        });
        return fields;
    }

    private int change(String what, Map<String, String> fields) {
        var number = fields.getOrDefault("pin", "");
        if (!memory.settings.firmware().takes(number)) {
            return PARAMETERS;
        }
        return switch (what) {
            case "UPDATE user" -> person(number, fields);
            case "UPDATE userauthorize" -> authorize(number, fields.getOrDefault("authorizedoorid", "0"));
            case "UPDATE biophoto" -> picture(number, fields);
            case "DELETE userauthorize" -> {
                memory.change(number, person -> with(person, List.of()));
                yield 0;
            }
            case "DELETE user" -> {
                memory.forget(number);
                yield 0;
            }
            case "DELETE biophoto" -> {
                memory.change(number, person -> person.withFace(0));
                yield 0;
            }
            default -> NO_SUCH_COMMAND;
        };
    }

    private int person(String number, Map<String, String> fields) {
        var before = memory.person(number);
        if (before.isEmpty() && !memory.roomForMore()) {
            return FULL;
        }
        var start = fields.getOrDefault("starttime", "0");
        var end = fields.getOrDefault("endtime", "0");
        memory.keep(new Known(
                number,
                fields.getOrDefault("name", ""),
                !end.equals("0"),
                start.equals("0") ? LocalDateTime.MIN : tables.time(start, false),
                end.equals("0") ? LocalDateTime.MAX : tables.time(end, true),
                before.map(Known::doors).orElse(List.of()),
                before.map(Known::face).orElse(0)));
        return 0;
    }

    private int authorize(String number, String mask) {
        var doors = Stream.iterate(1, door -> door <= 8, door -> door + 1)
                .filter(door -> (Integer.parseInt(mask) >> (door - 1) & 1) == 1)
                .toList();
        memory.change(number, person -> with(person, doors));
        return memory.person(number).isPresent() ? 0 : NO_SUCH_PERSON;
    }

    private int picture(String number, Map<String, String> fields) {
        if (memory.person(number).isEmpty()) {
            return NO_SUCH_PERSON;
        }
        var content = fields.getOrDefault("content", "");
        if (!fields.getOrDefault("type", "").equals("9")
                || !fields.getOrDefault("size", "").equals(String.valueOf(content.length()))) {
            return PARAMETERS;
        }
        if (memory.faults.full()) {
            return FULL;
        }
        var jpeg = Base64.getDecoder().decode(content);
        if (jpeg.length < 2 || (jpeg[0] & 0xff) != 0xff || (jpeg[1] & 0xff) != 0xd8 || memory.modelFails()) {
            return NO_TEMPLATE;
        }
        memory.change(number, person -> person.withFace(jpeg.length));
        return 0;
    }

    private static Known with(Known person, List<Integer> doors) {
        return new Known(
                person.number(), person.name(), person.limited(), person.from(), person.until(), doors, person.face());
    }
}
