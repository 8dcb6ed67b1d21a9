package sojourn.iclock;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Named values as devices write them, on one line: {@code user uid=1⇥pin=7}. Names in any case; what is no field is passed over. */
final class Fields {

    private static final int LONGEST = 200;

    private final Map<String, String> values = new HashMap<>();

    private Fields(Stream<String> parts) {
        parts.forEach(part -> {
            int at = part.indexOf('=');
            if (at > 0) {
                values.putIfAbsent(
                        part.substring(0, at).strip().toLowerCase(Locale.ROOT), clean(part.substring(at + 1)));
            }
        });
    }

    /** Records, one on a line. */
    static Stream<Fields> records(String body) {
        return body.lines().filter(line -> !line.isBlank()).map(Fields::record);
    }

    private static Fields record(String line) {
        // the name of the table stands before the first field, or nothing does
        int space = line.indexOf(' ');
        int equals = line.indexOf('=');
        var rest = space >= 0 && space < equals ? line.substring(space + 1) : line;
        return new Fields(Stream.of(rest.split("\t")));
    }

    /** What a device says of itself: {@code DeviceType=acc,~DeviceName=F20}. */
    static Fields options(String body) {
        return new Fields(
                Stream.of(body.split("[,\r\n]")).map(part -> part.strip().replaceFirst("^~", "")));
    }

    /** {@code ID=1&Return=0&CMD=DATA}, one on a line. */
    static Stream<Fields> answers(String body) {
        return body.lines().filter(line -> !line.isBlank()).map(line -> new Fields(Stream.of(line.split("&"))));
    }

    // a NUL or a line break would not get into the database or the log
    private static String clean(String value) {
        var text = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() <= LONGEST
                ? text
                : text.substring(
                        0, text.offsetByCodePoints(0, LONGEST / 2)); // each code point is at most two characters
    }

    /** Empty where it is not there. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    OptionalLong number(String name) {
        var text = text(name);
        return text.matches("-?\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
