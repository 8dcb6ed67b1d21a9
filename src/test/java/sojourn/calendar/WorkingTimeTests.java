package sojourn.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sojourn.Rule;

@Rule("R27")
class WorkingTimeTests {

    private static final ZoneId CAMPUS = ZoneId.of("Asia/Shanghai");
    private static final List<Span> DAY = List.of(span("08:30", "12:00"), span("13:30", "17:00"));
    private static final SpecialDay NATIONAL_DAY = new SpecialDay(LocalDate.of(2026, 10, 1), null, "国庆节");
    private static final SpecialDay IN_ITS_PLACE =
            new SpecialDay(LocalDate.of(2026, 10, 10), DayOfWeek.FRIDAY, "国庆节调休");

    private final WorkingTime week = week(DAY, NATIONAL_DAY, IN_ITS_PLACE);

    @Test
    void theLunchBreakDoesNotCount() {
        assertThat(week.after(at("2026-11-23T11:30"), Duration.ofHours(1))).isEqualTo(at("2026-11-23T14:00"));
    }

    @Test
    void theEveningAndTheWeekendDoNotCount() {
        assertThat(week.after(at("2026-11-20T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-23T09:30"));
    }

    @Test
    void whatIsSentOnASundayBeginsToCountOnMonday() {
        assertThat(week.after(at("2026-11-22T20:00"), Duration.ofMinutes(30))).isEqualTo(at("2026-11-23T09:00"));
    }

    @Test
    void aDayOfSevenHoursEndsExactlyWhenWorkEnds() {
        assertThat(week.after(at("2026-11-23T08:30"), Duration.ofHours(7))).isEqualTo(at("2026-11-23T17:00"));
    }

    @Test
    void aHolidayDoesNotCountAndTheSaturdayInItsPlaceDoes() {
        assertThat(week.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(week.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(week.after(at("2026-09-30T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-10-02T09:30"));
        assertThat(week.after(at("2026-10-09T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-10-10T09:30"));
    }

    @Test
    void workingTimeBetweenIsWhatAfterCounted() {
        for (long minutes : new long[] {1, 59, 210, 211, 420, 421, 2100, 9000}) {
            var from = at("2026-09-29T10:17");
            var end = week.after(from, Duration.ofMinutes(minutes));
            assertThat(week.between(from, end)).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void noTimePassesBackwards() {
        assertThat(week.between(at("2026-11-24T10:00"), at("2026-11-23T10:00"))).isZero();
        assertThat(week.after(at("2026-11-22T20:00"), Duration.ZERO)).isEqualTo(at("2026-11-22T20:00"));
    }

    @Test
    void aCalendarWithoutAnyWorkStillAnswers() {
        var idle = new WorkingTime(Map.of(), Map.of(), CAMPUS);
        assertThat(idle.after(at("2026-11-23T10:00"), Duration.ofHours(1))).isAfter(at("2027-11-23T10:00"));
    }

    private static WorkingTime week(List<Span> day, SpecialDay... special) {
        var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            if (weekday.getValue() < 6) {
                hours.put(weekday, day);
            }
        }
        var days = new HashMap<LocalDate, SpecialDay>();
        for (var one : special) {
            days.put(one.day(), one);
        }
        return new WorkingTime(hours, days, CAMPUS);
    }

    private static Span span(String opens, String closes) {
        return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(String campusTime) {
        return LocalDateTime.parse(campusTime).atZone(CAMPUS).toInstant();
    }
}
