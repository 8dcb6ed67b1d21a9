package sojourn.organization.web;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.organization.SpecialDay;
import sojourn.shell.Faults;

/**
 * One or more days that differ from their weekday, as typed.
 *
 * @param until empty for a single day
 * @param kind {@code HOLIDAY}, or the weekday whose hours are worked
 */
public record SpecialForm(String day, String until, String kind, String name) {

    /** A field that was not sent at all is an empty one. */
    public SpecialForm {
        day = requireNonNullElse(day, "");
        until = requireNonNullElse(until, "");
        kind = requireNonNullElse(kind, "");
        name = requireNonNullElse(name, "");
    }

    static final SpecialForm EMPTY = new SpecialForm("", "", "HOLIDAY", "");
    private static final int MOST = 92;

    /** The days, none while there are faults. */
    List<SpecialDay> read(Faults faults) {
        var first = date(day);
        var last = until.isBlank() ? first : date(until);
        if (first == null || first.getYear() < 2000 || first.getYear() > 2099) {
            faults.add("day", "organization.day", "organization.fault.date");
        }
        if (last == null
                || (first != null
                        && (last.isBefore(first) || first.plusDays(MOST).isBefore(last)))) {
            faults.add("until", "organization.until", "organization.fault.until", MOST);
        }
        NameForm.check(faults, "name", "organization.why", name, 64);
        if (!faults.none() || first == null || last == null) {
            return List.of();
        }
        var hoursOf = Arrays.stream(DayOfWeek.values())
                .filter(weekday -> weekday.name().equals(kind))
                .findFirst()
                .orElse(null);
        return first.datesUntil(last.plusDays(1))
                .map(one -> new SpecialDay(one, hoursOf, name.strip()))
                .toList();
    }

    static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
