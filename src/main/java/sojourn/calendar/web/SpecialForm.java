package sojourn.calendar.web;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import sojourn.calendar.SpecialDay;
import sojourn.shell.CampusTime;
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
    private static final int LONGEST_NAME = 64;

    /** The days, none while there are faults. */
    List<SpecialDay> read(Faults faults) {
        var first = CampusTime.day(day);
        var last = until.isBlank() ? first : CampusTime.day(until);
        if (first == null || first.getYear() < 2000 || first.getYear() > 2099) {
            faults.add("day", "calendar.day", "calendar.fault.date");
        }
        if (last == null
                || (first != null
                        && (last.isBefore(first) || first.plusDays(MOST).isBefore(last)))) {
            faults.add("until", "calendar.until", "calendar.fault.until", MOST);
        }
        named(faults);
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

    private void named(Faults faults) {
        var text = name.strip();
        var length = text.codePointCount(0, text.length());
        if (length == 0) {
            faults.add("name", "calendar.why", "calendar.fault.missing");
        } else if (length > LONGEST_NAME) {
            faults.add("name", "calendar.why", "calendar.fault.long", LONGEST_NAME, length);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add("name", "calendar.why", "calendar.fault.control");
        }
    }
}
