package sojourn.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not as its weekday: a holiday, or a working day in its place (调休).
 *
 * @param hoursOf null is a holiday; else people work the hours of this weekday
 * @param name why, such as 国庆节
 */
public record SpecialDay(LocalDate day, @Nullable DayOfWeek hoursOf, String name) {}
