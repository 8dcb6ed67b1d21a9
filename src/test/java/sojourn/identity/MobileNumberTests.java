package sojourn.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;

@Rule("R5")
class MobileNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900001234",
                " 199 0000 1234 ",
                "199-0000-1234",
                "+86 199 0000 1234",
                "0086-19900001234",
                "8619900001234",
                "＋８６１９９００００１２３４",
                "\u202a19900001234\u202c",
                "+86\u00a0199\u20130000\u20131234",
            })
    void howANumberIsTypedMakesNoDifference(String typed) {
        assertThat(MobileNumber.check(typed)).isEqualTo(new MobileCheck.Accepted(new MobileNumber("19900001234")));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''|BLANK|",
                "' - '|BLANK|",
                "1990000123|WRONG_LENGTH|11 10",
                "199000012345|WRONG_LENGTH|11 12",
                "+86 199|WRONG_LENGTH|11 3",
                "1990000123a|WRONG_CHARACTERS|",
                "199００００12三4|WRONG_CHARACTERS|",
                "199+0001234|WRONG_CHARACTERS|",
                "+85291234567|FOREIGN|",
                "0085291234567|FOREIGN|",
                "+1 212 555 0100|FOREIGN|",
                "14012345678|MACHINE|",
                "14412345678|MACHINE|",
                "1441234567890|MACHINE|",
                "12345678901|NOT_MOBILE|",
                "02585866000|NOT_MOBILE|",
                "86123456789|NOT_MOBILE|",
            },
            delimiter = '|')
    void aWrongNumberIsToldWhatIsWrongWithIt(String typed, MobileCheck.Fault fault, String details) {
        var refused = (MobileCheck.Refused) MobileNumber.check(typed);
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.details().stream().map(String::valueOf))
                .isEqualTo(details == null ? List.of() : List.of(details.split(" ")));
    }

    @Test
    void exactlyTheAssignedPrefixesAreMobile() {
        for (int prefix = 100; prefix <= 999; prefix++) {
            boolean mobile = prefix >= 130 && prefix <= 199 && (prefix < 140 || prefix > 144);
            assertThat(MobileNumber.check(prefix + "00001234") instanceof MobileCheck.Accepted)
                    .as("%d", prefix)
                    .isEqualTo(mobile);
        }
    }

    @Test
    void pagesAndLogsShowItMasked() {
        var number = new MobileNumber(Numbers.mobile(1234));
        assertThat(number.masked()).isEqualTo("199****1234");
        assertThat(number.toString()).doesNotContain("0000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MobileNumber("12900001234"))
                .withMessageNotContaining("129");
    }
}
