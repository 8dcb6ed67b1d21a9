package sojourn.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;

@Rule("R5")
class TypedDayTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01",
                "2026-12-1",
                "20261201",
                "2026/12/1",
                "2026.12.01",
                "2026年12月1日",
                "2026 年 12 月 1 日",
                "２０２６－１２－０１",
                " 2026-12-01 ",
                "2026年12月1号"
            })
    void aDayIsReadAsPeopleTypeIt(String typed) {
        assertThat(TypedDay.read(typed)).isEqualTo(new TypedDay.Read(LocalDate.of(2026, 12, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "20260229", "2026-13-01", "2026-00-10"})
    void theCalendarHasTheLastWord(String typed) {
        assertThat(TypedDay.read(typed)).isEqualTo(new TypedDay.NoSuchDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "明天",
                "12/1/2026",
                "2026-12",
                "261201",
                "2026-12/01",
                "2026-12-01T00:00",
                "99999999999999999999999999999999999999999999"
            })
    void whatIsNoDayIsNotGuessed(String typed) {
        assertThat(TypedDay.read(typed)).isEqualTo(new TypedDay.Unreadable());
    }
}
