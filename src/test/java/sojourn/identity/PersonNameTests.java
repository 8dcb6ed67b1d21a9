package sojourn.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;

@Rule("R5")
class PersonNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "欧阳·娜娜",
                "阿卜杜热西提·买买提",
                "Anna-Lena O'Brien",
                "José Müller Jr.",
                "山田 太郎",
                "𠮷田",
                "张𬎆",
                "𪚥",
                "王〇",
                "佐々木",
                "Ибрагимов Тимур",
                "محمد علی",
                "نرگس\u200cزاده",
                "राम कुमार",
                "བསྟན་འཛིན",
                "김민준",
                "李3",
                "刘\ud883\udfb0",
                "葛󠄀",
            })
    void namesOfEveryScriptStayAsTheyAre(String name) {
        assertThat(PersonName.check(name)).isEqualTo(new NameCheck.Accepted(new PersonName(name)));
        assertThat(new PersonName(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'  张三 '|张三",
                "'Anna \u3000 Lena'|Anna Lena",
                "'A\tB'|A B",
                "Jose\u0301|Jos\u00e9",
                "买买提•吐尔逊|买买提·吐尔逊",
                "买买提 ・ 吐尔逊|买买提·吐尔逊",
                "买买提‧吐尔逊|买买提·吐尔逊",
                "'\ufeff张\u200b三\n'|张三",
            },
            delimiter = '|')
    void spacesDotsAndAccentsHaveOneForm(String typed, String text) {
        assertThat(new PersonName(typed).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''|BLANK",
                "'  \u3000'|BLANK",
                "'\u200b'|BLANK",
                "'张\n三'|CONTROL_CHARACTER",
                "'张\u0000三'|CONTROL_CHARACTER",
                "'张\u2028三'|CONTROL_CHARACTER",
                "'张\ud800三'|CONTROL_CHARACTER",
                "'张\u202e三'|WRITING_DIRECTION",
                "'张\u2067三'|WRITING_DIRECTION",
                "'张\u200f三'|WRITING_DIRECTION",
                "<b>张三</b>|MARKUP",
                "张&三|MARKUP",
                "＜script＞|MARKUP",
                "张三😀|EMOJI",
                "👨‍👩‍👧|EMOJI",
                "张❤三|EMOJI",
                "张1️⃣|EMOJI",
                "🇨🇳|EMOJI",
                "张△三|SYMBOL",
                "⿰王文|SYMBOL",
                "张+三|SYMBOL",
                "张€|SYMBOL",
                "张\ue863|PRIVATE_CHARACTER",
                "张\uffff|PRIVATE_CHARACTER",
                "123456|DIGITS_ONLY",
                "１２３|DIGITS_ONLY",
                "···|NO_LETTER",
                "-|NO_LETTER",
            },
            delimiter = '|')
    void whatIsNoNameIsToldWhy(String typed, NameCheck.Fault fault) {
        assertThat(PersonName.check(typed)).isEqualTo(NameCheck.Refused.because(fault));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(typed));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCountThem() {
        assertThat(PersonName.check("𠮷".repeat(64))).isInstanceOf(NameCheck.Accepted.class);
        assertThat(PersonName.check("𠮷".repeat(65)))
                .isEqualTo(NameCheck.Refused.because(NameCheck.Fault.TOO_LONG, 64, 65));
        assertThat(PersonName.check("张".repeat(5_000_000))).isInstanceOf(NameCheck.Refused.class);
    }

    @Test
    void aLogDoesNotShowTheName() {
        assertThat(new PersonName("张三").toString()).doesNotContain("张").contains("2");
    }
}
