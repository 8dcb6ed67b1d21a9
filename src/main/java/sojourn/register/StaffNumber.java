package sojourn.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 临时员工号, such as {@code LS2026000123}: the year of the first approval and a rising number of at least six digits that says nothing about
 * the person. Given once and kept for life; never reused, and gaps are in order, since a number that a failed transaction took is lost.
 */
public record StaffNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("LS\\d{4}\\d{6,12}");

    public StaffNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A staff number is LS, four digits of the year and at least six more");
        }
    }

    /** Whether a text has the shape of one. */
    public static boolean is(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** As people type it and some devices tell it: its letters small, or left out. Empty where the rest has not the shape of one. */
    public static Optional<StaffNumber> typed(String text) {
        var plain = text.strip().toUpperCase(Locale.ROOT);
        return Optional.of(plain.matches("\\d+") ? "LS" + plain : plain)
                .filter(StaffNumber::is)
                .map(StaffNumber::new);
    }

    static StaffNumber of(int year, long serial) {
        return new StaffNumber("LS%04d%06d".formatted(year, serial));
    }

    @Override
    public String toString() {
        return value;
    }
}
