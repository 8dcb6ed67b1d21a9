package sojourn.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @CsvSource({
        "kurz, signin.password.short",
        "elevenchars, signin.password.short",
        "xiaoming-2026-winter, signin.password.account",
        "XIAOMING-2026-winter, signin.password.account",
        "password123456, signin.password.common",
        "123456789012, signin.password.common",
        "Qwertyuiop!!!!, signin.password.common",
        "abababababab, signin.password.common",
        "abcdefghijklmn, signin.password.common",
        "2026Sojourn2026!, signin.password.common"
    })
    void aWeakPasswordIsRefusedAndToldWhy(String password, String why) {
        assertThat(PasswordRules.fault(password, "xiaoming")).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern otter violin", "四个不相干的词连在一起就很好记", "Tq7-vorbis-kelp"})
    void aLongPasswordNeedsNoOddCharacters(String password) {
        assertThat(PasswordRules.fault(password, "xiaoming")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 4000})
    void aPasswordLongerThanThePageTakesIsRefused(int length) {
        assertThat(PasswordRules.fault("ab7-xy!Q".repeat(length).substring(0, length), "x"))
                .contains("signin.password.long");
    }
}
