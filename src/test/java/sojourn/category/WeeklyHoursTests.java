package sojourn.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;

@Rule({"R4", "R40"})
class WeeklyHoursTests {

    private static final ZoneId CAMPUS = ZoneId.of("Asia/Shanghai");
    private static final String USUAL = "Mon-Fri 07:00-22:00; Sat 08:00-18:00";

    /** 2026-11-23 is a Monday. */
    private static Instant at(String campus) {
        return LocalDateTime.parse(campus).atZone(CAMPUS).toInstant();
    }

    private static WeeklyHours hours(String text) {
        return WeeklyHours.read(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59:59, false",
        "2026-11-23T07:00, true",
        "2026-11-23T21:59:59, true",
        "2026-11-23T22:00, false",
        "2026-11-28T07:59, false",
        "2026-11-28T08:00, true",
        "2026-11-29T12:00, false"
    })
    void itIsOpenFromTheFirstMinuteUpToTheLast(String moment, boolean open) {
        assertThat(hours(USUAL).openAt(at(moment), CAMPUS)).isEqualTo(open);
    }

    @Test
    void itKnowsWhenItOpensNextAndWhenItCloses() {
        var hours = hours(USUAL);
        assertThat(hours.opens(at("2026-11-28T18:00"), CAMPUS)).isEqualTo(at("2026-11-30T07:00"));
        assertThat(hours.opens(at("2026-11-23T09:00"), CAMPUS)).isEqualTo(at("2026-11-23T09:00"));
        assertThat(hours.closes(at("2026-11-23T09:00"), CAMPUS)).isEqualTo(at("2026-11-23T22:00"));
    }

    @Test
    void aNightGoesIntoTheNextDayAndIsOneStretch() {
        var guards = hours("Mon-Fri 22:00-06:00");
        assertThat(guards.openAt(at("2026-11-28T05:59"), CAMPUS)).isTrue();
        assertThat(guards.openAt(at("2026-11-23T05:59"), CAMPUS)).isFalse();
        assertThat(guards.closes(at("2026-11-23T23:00"), CAMPUS)).isEqualTo(at("2026-11-24T06:00"));
    }

    @Test
    void nothingIsAlwaysAndSoIsEveryHourOfTheWeek() {
        assertThat(hours("").always()).isTrue();
        assertThat(hours("00:00-24:00").always()).isTrue();
        assertThat(hours("Mon-Sun 00:00-12:00,12:00-24:00").always()).isTrue();
        assertThat(hours("").closes(at("2026-11-23T23:00"), CAMPUS)).isNull();
    }

    @Test
    void daysMayBeListedAndGoRoundTheWeekend() {
        var hours = hours("sat-mon, WED 9:00-10:00, 11:00-12:00");
        assertThat(hours.openAt(at("2026-11-29T11:30"), CAMPUS)).isTrue();
        assertThat(hours.openAt(at("2026-11-23T09:30"), CAMPUS)).isTrue();
        assertThat(hours.openAt(at("2026-11-25T10:30"), CAMPUS)).isFalse();
        assertThat(hours.openAt(at("2026-11-24T09:30"), CAMPUS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7-22",
                "Mon",
                "Mon 07:00",
                "Mon 07:00-07:00",
                "Mon 24:00-07:00",
                "Mon 07:60-08:00",
                "Mon 25:00-26:00",
                "Monday 07:00-22:00",
                "周一 07:00-22:00",
                "Mon-Fri 07:00-22:00;",
                ";",
                "Mon-Fri 07:00-22:00 Sat 08:00-18:00"
            })
    void whatIsNoneIsRefused(String text) {
        assertThat(WeeklyHours.read(text)).isEmpty();
    }
}
