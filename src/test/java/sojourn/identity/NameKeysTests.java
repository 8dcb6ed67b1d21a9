package sojourn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sojourn.Rule;

@Rule("R48")
class NameKeysTests {

    @Test
    void aNameIsFoundByItsCharactersItsPinyinAndItsInitialsFromEachCharacterOn() {
        assertThat(NameKeys.of("张三")).containsExactlyInAnyOrder("张三", "三", "zhangsan", "san", "zs", "s");
    }

    @ParameterizedTest
    @CsvSource({
        "曾国藩, zengguofan",
        "曾国藩, cengguofan",
        "单于, shanyu",
        "单于, danyu",
        "仇英, qiuying",
        "解缙, xiejin",
        "朴槿惠, piaojinhui",
        "朴槿惠, pujinhui",
        "吕布, lvbu",
        "吕布, lubu",
        "欧阳修, ouyangxiu",
        "欧阳修, oyx",
        "欧阳修, yangxiu",
        "重阳, zy",
        "重阳, cy",
        "买买提·吐尔逊, tuerxun",
        "Maria Fernández, mariaf",
        "Maria Fernández, fernandez",
        "Maria Fernández, mf",
        "Иван Петров, ivanpetrov",
        "Иван Петров, петров",
        "王Tom, wangtom"
    })
    void everyReadingLeadsToTheName(String name, String typed) {
        assertThat(NameKeys.of(name)).anyMatch(key -> key.startsWith(NameKeys.asked(typed)));
    }

    @ParameterizedTest
    @CsvSource({"曾国藩, zeng guo fan", "单雄信, shan xiong xin", "仇英, qiu ying", "解缙, xie jin", "朴槿惠, piao jin hui"})
    void aSurnameIsOrderedByItsReadingAsASurname(String name, String pinyin) {
        assertThat(NameKeys.order(name)).isEqualTo(pinyin + "|" + name);
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsKeptWhole() {
        var name = "张𠮷𰻝";
        assertThat(NameKeys.of(name)).contains(name, "𠮷𰻝", "𰻝").allMatch(NameKeysTests::isWhole);
        assertThat(NameKeys.asked(" 张 𠮷 ")).isEqualTo("张𠮷");
        assertThat(NameKeys.of("𠮷".repeat(64))).allMatch(NameKeysTests::isWhole);
    }

    @Test
    void theLongestNameHasABoundedNumberOfKeys() {
        for (var name : List.of(
                "重".repeat(64), "曾单解重朴".repeat(12), "A b c d ".repeat(16).strip())) {
            assertThat(NameKeys.of(name).size()).isLessThanOrEqualTo(64 * 3);
        }
        assertThat(NameKeys.of("曾单解").size()).isLessThanOrEqualTo(100);
    }

    @Test
    void whatIsTypedIsReadAsItIsMeant() {
        assertThat(NameKeys.asked(" Zhang  San ")).isEqualTo("zhangsan");
        assertThat(NameKeys.asked("Ｍａｒｉａ Ｆ．")).isEqualTo("mariaf");
        assertThat(NameKeys.asked("买买提・吐")).isEqualTo("买买提吐");
        assertThat(NameKeys.asked("%_'")).isEmpty();
    }

    private static boolean isWhole(String key) {
        return key.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }
}
