package sojourn.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;

/** Whose name it is that a device shows. */
@Rule("R43")
class ShownNameTests {

    @ParameterizedTest
    @CsvSource({
        "张三丰, 张三丰",
        "阿里木·买买提, 阿里木.买买提",
        "阿里木·买买提, 阿里木买买提",
        "Smith, SMITH",
        "José García, jose garcia",
        "Smith John, ＳＭＩＴＨ　ＪＯＨＮ",
        "张三丰, 张三\ufffd",
        "张三丰, 张三??",
        // 16 bytes of UTF-8, 16 of GBK, 24 of either
        "阿不都热依木江·买买提明, 阿不都热依",
        "阿不都热依木江·买买提明, 阿不都热依木江·",
        "Maximilian Alexander Bartholomew, Maximilian Alexander Bar"
    })
    void whatDevicesChangeIsTheSameName(String name, String shown) {
        assertThat(new ShownName(shown).isOf(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "张三丰, 张三",
        "王小明, 王",
        "王小明, 王?",
        "张三, 张三丰",
        "张三, 李四",
        "阿不都热依木江·买买提明, 阿不都热",
        "Smith John, Smith",
        "张三, ''",
        "张三, ???"
    })
    void aBeginningThatNoDeviceCutIsAnotherName(String name, String shown) {
        assertThat(new ShownName(shown).isOf(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "王", "王?明", "\ufffd\ufffd", "···"})
    void whatCannotBeReadTellsNothing(String shown) {
        assertThat(new ShownName(shown).isLegible()).isFalse();
        assertThat(new ShownName(shown).isOf(shown)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"王??, 王??, true", "王??, 王?, false", "???, ???, false", "李四, 李四, true", "SMITH, Smith, true"})
    void asItWasWrittenBeforeItIsKnownAgain(String shown, String before, boolean known) {
        assertThat(new ShownName(shown).isLike(before)).isEqualTo(known);
    }
}
