package sojourn.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import sojourn.Rule;
import sojourn.shell.CampusTime;

@ApplicationModuleTest(verifyAutomatically = false)
@Rule("R27")
class SchoolCalendarTests {

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    CampusTime time;

    @Test
    void aNewInstallationWorksFromMondayToFridayWithALunchBreak() {
        assertThat(calendar.hours()).hasSize(5).doesNotContainKeys(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        var monday = LocalDate.of(2027, 3, 1);
        assertThat(calendar.after(time.at(monday, LocalTime.of(11, 30)), Duration.ofHours(1)))
                .isEqualTo(time.at(monday, LocalTime.of(14, 0)));
    }

    @Test
    void holidaysAndWorkingWeekendsAreData() {
        var holiday = new SpecialDay(LocalDate.of(2028, 5, 1), null, "劳动节");
        var inItsPlace = new SpecialDay(LocalDate.of(2028, 5, 6), DayOfWeek.MONDAY, "劳动节调休");

        calendar.set(List.of(holiday, inItsPlace));

        assertThat(calendar.specialDays(2028)).containsExactly(holiday, inItsPlace);
        assertThat(calendar.isWorkingDay(holiday.day())).isFalse();
        assertThat(calendar.isWorkingDay(inItsPlace.day())).isTrue();
        calendar.remove(inItsPlace.day());
        assertThat(calendar.isWorkingDay(inItsPlace.day())).isFalse();
    }

    @Test
    void workingDaysAreCountedFromTheNextOneOn() {
        var friday = LocalDate.of(2029, 3, 2);
        assertThat(calendar.dayAfter(friday, 1)).isEqualTo(LocalDate.of(2029, 3, 5));
        assertThat(calendar.dayAfter(friday, 15)).isEqualTo(LocalDate.of(2029, 3, 23));
    }
}
