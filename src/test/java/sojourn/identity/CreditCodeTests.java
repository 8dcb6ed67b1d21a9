package sojourn.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;

@Rule("R4")
class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"91350100M000100Y43", "91110000600037341L", " 9135 0100 m000 100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３"})
    void codesThatCheckOutAreAcceptedHoweverTyped(String typed) {
        assertThat(CreditCode.check(typed)).isInstanceOf(CreditCodeCheck.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''|BLANK|",
                "91350100M000100Y4|WRONG_LENGTH|18 17",
                "320100000012345|WRONG_LENGTH|18 15",
                "91350100M000100Y4Z|WRONG_CHARACTERS|",
                "9135010OM000100Y43|WRONG_CHARACTERS|",
                "91350100M0001I0Y43|WRONG_CHARACTERS|",
                "B1350100M000100Y43|UNKNOWN_AUTHORITY|",
                "91350100M000100Y54|WRONG_ORGANISATION_CHECK|",
                "91310115MA1H8R7C6D|WRONG_ORGANISATION_CHECK|",
                "91350100M000100Y44|WRONG_CHECK_CHARACTER|",
                "92350100M000100Y43|WRONG_CHECK_CHARACTER|",
            },
            delimiter = '|')
    void aWrongCodeIsToldWhatIsWrongWithIt(String typed, CreditCodeCheck.Fault fault, String details) {
        var refused = (CreditCodeCheck.Refused) CreditCode.check(typed);
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.details().stream().map(String::valueOf))
                .isEqualTo(details == null ? List.of() : List.of(details.split(" ")));
    }

    @Test
    void everyMadeCodeIsAcceptedAndEveryOneMistypedCharacterIsNoticed() {
        for (int n = 0; n < 300; n++) {
            String code = Numbers.creditCode(n * 3331);
            assertThat(CreditCode.check(code)).as(code).isEqualTo(new CreditCodeCheck.Accepted(new CreditCode(code)));
            for (int place = 0; place < code.length(); place++) {
                for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                    String mistyped = code.substring(0, place) + other + code.substring(place + 1);
                    if (other != code.charAt(place)) {
                        assertThat(CreditCode.check(mistyped)).as(mistyped).isInstanceOf(CreditCodeCheck.Refused.class);
                    }
                }
            }
        }
    }

    @Test
    void noCodeExistsThatDoesNotCheckOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("91350100M000100Y44"));
    }
}
