package sojourn.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sojourn.category.CategoryRule;
import sojourn.shell.Faults;

/**
 * Judges 入校日期 and 离校日期, the application's or one person's own.
 *
 * @param today on campus
 * @param rule of the chosen category; null before one was chosen
 */
record Stay(LocalDate today, @Nullable CategoryRule rule) {

    private static final String FROM = "registration.from";
    private static final String UNTIL = "registration.until";

    /** The first day where it is in order, else null and a fault. */
    @Nullable
    LocalDate from(String typed, String field, Faults faults) {
        var day = day(typed, field, FROM, faults);
        if (day == null) {
            return null;
        }
        var earliest = today.minusDays(Circumstances.LATEST_FILING_DAYS);
        var latest = today.plusDays(Circumstances.EARLIEST_FILING_DAYS);
        if (day.isBefore(earliest)) {
            faults.add(field, FROM, "registration.fault.from.past", earliest.toString());
            return null;
        }
        if (day.isAfter(latest)) {
            faults.add(field, FROM, "registration.fault.from.far", latest.toString());
            return null;
        }
        return day;
    }

    /** The last day where it is in order after the first, else null and a fault. */
    @Nullable
    LocalDate until(String typed, @Nullable LocalDate from, String field, Faults faults) {
        var day = day(typed, field, UNTIL, faults);
        return day != null && inOrder(day, from, field, faults) ? day : null;
    }

    /** Whether a stay of these days is in order; the days themselves were read before. */
    boolean inOrder(LocalDate until, @Nullable LocalDate from, String field, Faults faults) {
        if (from != null && until.isBefore(from)) {
            faults.add(field, UNTIL, "registration.fault.until.before", from.toString());
            return false;
        }
        if (until.isBefore(today)) {
            faults.add(field, UNTIL, "registration.fault.until.past", today.toString());
            return false;
        }
        if (from != null && rule != null) {
            var last = from.plusMonths(rule.longestStayMonths()).minusDays(1);
            if (until.isAfter(last)) {
                faults.add(field, UNTIL, "registration.fault.until.long", rule.longestStayMonths(), last.toString());
                return false;
            }
        }
        return true;
    }

    static @Nullable LocalDate day(String typed, String field, String label, Faults faults) {
        return switch (TypedDay.read(typed)) {
            case TypedDay.Read(LocalDate day) -> day;
            case TypedDay.Blank _ -> fault(field, label, "registration.fault.day.blank", faults);
            case TypedDay.Unreadable _ -> fault(field, label, "registration.fault.day.unreadable", faults);
            case TypedDay.NoSuchDay _ -> fault(field, label, "registration.fault.day.none", faults);
        };
    }

    private static @Nullable LocalDate fault(String field, String label, String key, Faults faults) {
        faults.add(field, label, key);
        return null;
    }
}
