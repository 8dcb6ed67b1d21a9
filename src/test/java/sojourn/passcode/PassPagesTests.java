package sojourn.passcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sojourn.Rule;
import sojourn.entry.EntryRoom;
import sojourn.entry.EntryVisits;
import sojourn.passcode.PassCode.Reading;
import sojourn.shell.HumanId;

/** A person and their code; none of them has a face here. */
@Rule("R45")
class PassPagesTests extends EntryRoom {

    private static final Pattern CODE = Pattern.compile("data-code=\"([^\"]+)\"");

    @Autowired
    PassKeys keys;

    private EntryVisits visits;

    @BeforeEach
    void visitors() {
        visits = new EntryVisits(web);
    }

    private String code(HumanId human, String path) {
        var found = CODE.matcher(visits.sees(human, path));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void whoMayComeInSomewhereHasACodeWithoutAFace() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var read = PassCode.read(code(zhao.human(), "/entry/code"), keys.published(), time.now());
        assertThat(read)
                .isInstanceOfSatisfying(
                        Reading.Genuine.class,
                        genuine -> assertThat(genuine.code().number()).isEqualTo(zhao.number()));
        assertThat(visits.sees(zhao.human(), "/entry/code"))
                .contains("赵六", zhao.number().value(), "可进到 2027-06-30，当天有效", "没有这个校区的入校许可");
        assertThat(visits.sees(zhao.human(), "/entry/now")).contains("href=\"/entry/code\"");
        assertThat(visits.sees(zhao.human(), "/me")).contains("href=\"/entry/code\"");
    }

    @Test
    void itChangesEveryThirtySeconds() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var first = code(zhao.human(), "/entry/code");
        passes(Duration.ofSeconds(30));
        var second = code(zhao.human(), "/entry/code/fresh");
        assertThat(second).isNotEqualTo(first);
        passes(Duration.ofSeconds(30));
        assertThat(PassCode.read(first, keys.published(), time.now()))
                .isEqualTo(new Reading.Refused(PassCode.Why.TOO_OLD));
        assertThat(PassCode.read(second, keys.published(), time.now())).isInstanceOf(Reading.Genuine.class);
    }

    @Test
    void whoMayNotIsToldWhyInTheSameWordsAndHasNone() {
        assertThat(visits.sees(zhao.human(), "/entry/code"))
                .contains("现在没有通行码", "工号还在启用等待期", "到时自动启用")
                .doesNotContain("data-code");
        assertThat(visits.sees(zhao.human(), "/me")).doesNotContain("href=\"/entry/code\"");
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        freezing.freeze(zhao.person(), university.human("郑十"), "核实身份");
        assertThat(visits.sees(zhao.human(), "/entry/code/fresh"))
                .contains("已冻结", "请联系保卫处")
                .doesNotContain("data-code");
    }

    @Test
    void nobodyElseHasAPageForIt() {
        assertThat(visits.asks(leader, "/entry/code")).hasStatus(404);
        assertThat(visits.asks(leader, "/entry/code/fresh")).hasStatus(404);
    }

    @Test
    void theKeysAreThereForEverybody() {
        var answer = web.get().uri("/passcode/keys").exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "max-age=60, public");
        var key = keys.published().getFirst();
        assertThat(EntryVisits.text(answer))
                .contains("\"id\":\"" + key.id() + "\"", "\"key\":\"" + key.raw() + "\"")
                .doesNotContain("private");
    }
}
