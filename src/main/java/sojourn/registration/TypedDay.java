package sojourn.registration;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: 2026-12-01, 20261201, 2026/12/1, 2026.12.1, 2026年12月1日, in full width too. */
public sealed interface TypedDay {

    /** A day of the calendar. */
    record Read(LocalDate day) implements TypedDay {}

    /** Nothing was typed. */
    record Blank() implements TypedDay {}

    /** No day, however one reads it. */
    record Unreadable() implements TypedDay {}

    /** The calendar has no such day: 2026-02-30. */
    record NoSuchDay() implements TypedDay {}

    static TypedDay read(String typed) {
        if (typed.isBlank()) {
            return new Blank();
        }
        if (typed.length() > 40) {
            return new Unreadable();
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        for (var shape : Shapes.ALL) {
            var match = shape.matcher(text);
            if (match.matches()) {
                return day(match);
            }
        }
        return new Unreadable();
    }

    private static TypedDay day(Matcher match) {
        try {
            return new Read(LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (DateTimeException e) {
            return new NoSuchDay();
        }
    }

    /** The shapes that are read; ASCII digits only, after normalising. */
    final class Shapes {
        private static final Pattern[] ALL = {
            Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"),
            Pattern.compile("([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})"),
            Pattern.compile("([0-9]{4})\\.([0-9]{1,2})\\.([0-9]{1,2})"),
            Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})[日号]?"),
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
        };

        private Shapes() {}
    }
}
