package sojourn.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** When people work, reckoned in the campus zone: the hours of each weekday, and the days that differ (R27). */
record WorkingTime(Map<DayOfWeek, List<Span>> hours, Map<LocalDate, SpecialDay> special, ZoneId zone) {

    /** After so many days without working time the calendar is empty rather than the holidays long. */
    private static final int HORIZON = 400;

    boolean isWorkingDay(LocalDate day) {
        return !spansOn(day).isEmpty();
    }

    /** The moment at which so much working time has passed; where nobody ever works, the end of what was looked at. */
    Instant after(Instant from, Duration workingTime) {
        var left = workingTime;
        if (!left.isPositive()) {
            return from;
        }
        var day = LocalDate.ofInstant(from, zone);
        for (int idle = 0; idle < HORIZON; day = day.plusDays(1)) {
            idle = isWorkingDay(day) ? 0 : idle + 1;
            for (var span : spansOn(day)) {
                var start = later(from, at(day, span.opens()));
                var passed = lasting(start, at(day, span.closes()));
                if (passed.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = left.minus(passed);
            }
        }
        return day.atStartOfDay(zone).toInstant();
    }

    /** Where nobody ever works, the end of what was looked at. */
    LocalDate dayAfter(LocalDate from, int workingDays) {
        var day = from;
        for (int left = workingDays, idle = 0; left > 0 && idle < HORIZON; ) {
            day = day.plusDays(1);
            var works = isWorkingDay(day);
            left -= works ? 1 : 0;
            idle = works ? 0 : idle + 1;
        }
        return day;
    }

    Duration between(Instant from, Instant until) {
        var sum = Duration.ZERO;
        var last = LocalDate.ofInstant(until, zone);
        for (var day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (var span : spansOn(day)) {
                var closes = at(day, span.closes());
                sum = sum.plus(lasting(later(from, at(day, span.opens())), closes.isBefore(until) ? closes : until));
            }
        }
        return sum;
    }

    private List<Span> spansOn(LocalDate day) {
        var differs = special.get(day);
        var weekday = differs == null ? day.getDayOfWeek() : differs.hoursOf();
        return weekday == null ? List.of() : hours.getOrDefault(weekday, List.of());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration lasting(Instant start, Instant end) {
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
