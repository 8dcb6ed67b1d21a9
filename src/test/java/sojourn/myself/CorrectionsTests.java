package sojourn.myself;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sojourn.notice.Inbox;
import sojourn.organization.DepartmentId;
import sojourn.organization.Role;
import sojourn.register.StaffNumberIssued;
import sojourn.register.StayChanged;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** 申请更正, from the asking to the answer. */
@SpringBootTest
@EnableScenarios
@AutoConfigureMockMvc
@Import(Circle.class)
class CorrectionsTests {

    private static final String ASK = "/me/information/correction";

    @Autowired
    MockMvcTester web;

    @Autowired
    Circle.Hands clock;

    @Autowired
    Circle.Cast cast;

    @Autowired
    Corrections corrections;

    @Autowired
    Inbox inbox;

    private Visits visits;
    private DepartmentId college;
    private HumanId secretary;
    private StaffNumberIssued zhao;

    @BeforeEach
    void aPersonOfADepartment() {
        clock.reset();
        visits = new Visits(web);
        college = cast.department("通信学院");
        secretary = cast.holder("李四", Role.SECRETARY, college);
        zhao = cast.comes("赵六", college, "2026-11-20", "2027-06-30");
    }

    private Correction asked() {
        return corrections.ask(zhao.human(), CorrectionField.NAME, "应为赵陆").orElseThrow();
    }

    @Test
    void thePersonAsksAndIsPromisedAnAnswerInFifteenWorkingDays() {
        assertThat(visits.sees(zhao.human(), ASK)).contains("最晚 2026-12-14 答复");
        assertThat(visits.sends(zhao.human(), ASK, "field", "NAME", "said", "应为赵陆"))
                .hasRedirectedUrl("/me/information#corrections");
        assertThat(visits.sees(zhao.human(), "/me/information")).contains("应为赵陆", "2026-12-14 前答复", "待答复");
        assertThat(latest().due()).isEqualTo(LocalDate.of(2026, 12, 14));
    }

    private Correction latest() {
        return corrections.of(zhao.human()).getFirst();
    }

    @Test
    void onlyOneIsOpenForEachField() {
        asked();
        var again = visits.sends(zhao.human(), ASK, "field", "NAME", "said", "应为赵璐");
        assertThat(again).hasStatus(422);
        assertThat(Visits.text(again)).contains("这一项已有一份申请等待答复", "应为赵璐");
        assertThat(visits.sends(zhao.human(), ASK, "field", "COMPANY", "said", "应为示例二公司"))
                .hasStatus3xxRedirection();
        corrections.answer(open(CorrectionField.NAME).id(), secretary, true, "");
        assertThat(corrections.ask(zhao.human(), CorrectionField.NAME, "仍应为赵璐")).isPresent();
    }

    private Correction open(CorrectionField field) {
        return corrections.of(zhao.human()).stream()
                .filter(one -> one.field() == field && one.open())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"手机号应为 15400000001", "证件应为 E12345678", "应为 110101199003070000"})
    void aWholeNumberHasNoPlaceInAText(String said) {
        var answer = visits.sends(zhao.human(), ASK, "field", "DOCUMENT", "said", said);
        assertThat(answer).hasStatus(422);
        assertThat(Visits.text(answer)).contains("写末四位即可", said);
    }

    @Test
    void nothingTooLongOrEmptyOrOfNoFieldIsTaken() {
        assertThat(visits.sends(zhao.human(), ASK)).hasStatus(422);
        assertThat(visits.sends(zhao.human(), ASK, "field", "PASSWORD", "said", "应为其他"))
                .hasStatus(422);
        assertThat(Visits.text(visits.sends(zhao.human(), ASK, "field", "NAME", "said", "字".repeat(501))))
                .contains("应在 500 字以内，现在是 501 字");
        assertThat(visits.sends(zhao.human(), ASK, "field", "NAME", "said", "字".repeat(500)))
                .hasStatus3xxRedirection();
    }

    @Test
    void theSecretaryOfTheDepartmentAnswersAndThePersonReadsIt() {
        var id = asked().id();
        assertThat(visits.sees(secretary, "/corrections")).contains("赵六：姓名", "待答复");
        assertThat(visits.sees(secretary, "/corrections/" + id)).contains("应为赵陆", "去个人信息维护");
        assertThat(Visits.text(visits.sends(secretary, "/corrections/" + id, "verdict", "declined")))
                .contains("不更正时，请写明原因");
        assertThat(visits.sends(secretary, "/corrections/" + id, "verdict", "declined", "answer", "与证件一致"))
                .hasRedirectedUrl("/corrections");

        assertThat(visits.sees(zhao.human(), "/me/information")).contains("不更正", "答复：与证件一致", "李四");
        assertThat(visits.sends(secretary, "/corrections/" + id, "verdict", "corrected"))
                .hasRedirectedUrl("/corrections/" + id);
        assertThat(corrections.get(id, secretary).state()).isEqualTo(Correction.State.DECLINED);
    }

    @Test
    void bothAreToldOnce(Scenario scenario) {
        scenario.stimulate(() -> asked())
                .andWaitForStateChange(() -> told(secretary, "myself.told.asked"), told -> told == 1)
                .andVerify(told -> assertThat(told).isEqualTo(1));
        var asked = latest();
        scenario.publish(new CorrectionEvent.Asked(asked.id(), zhao.human(), college, asked.askedAt()))
                .andWaitForStateChange(() -> told(secretary, "myself.told.asked"), told -> told == 1)
                .andVerify(told -> assertThat(told).isEqualTo(1));
        scenario.stimulate(() -> corrections.answer(asked.id(), secretary, false, "与证件一致"))
                .andWaitForStateChange(() -> told(zhao.human(), "myself.told.declined"), told -> told == 1)
                .andVerify(told -> assertThat(told).isEqualTo(1));
    }

    private long told(HumanId human, String key) {
        return inbox.latest(human, 10).stream()
                .filter(message -> message.key().equals(key))
                .count();
    }

    @Test
    void theSecretaryOfAnotherDepartmentSeesNone() {
        var id = asked().id();
        var stranger = cast.holder("周八", Role.SECRETARY, cast.department("后勤保障部"));
        assertThat(visits.sees(stranger, "/corrections")).doesNotContain("赵六");
        assertThat(visits.asks(stranger, "/corrections/" + id)).hasStatus(404);
        assertThat(visits.sends(stranger, "/corrections/" + id, "verdict", "corrected"))
                .hasStatus(404);
        for (var role : Role.values()) {
            if (role != Role.SECRETARY) {
                assertThat(visits.asks(cast.holder("某人", role, college), "/corrections/" + id))
                        .as(role.name())
                        .hasStatus(404);
            }
        }
    }

    @Test
    void itGoesWithThePersonToAnotherDepartment() {
        var id = asked().id();
        var elsewhere = cast.department("计算机学院");
        var other = cast.holder("韩十七", Role.SECRETARY, elsewhere);
        corrections.follow(
                new StayChanged.Moved(zhao.person(), zhao.human(), college, elsewhere, "1", clock.instant()));
        assertThat(corrections.get(id, other).field()).isEqualTo(CorrectionField.NAME);
        assertThatThrownBy(() -> corrections.get(id, secretary)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyAnswersTheirOwn() {
        cast.offices().grant(zhao.human(), Role.SECRETARY, college, null, LocalDate.EPOCH, null, zhao.human());
        var id = asked().id();
        assertThat(corrections.open(zhao.human(), 10)).isEmpty();
        assertThat(visits.asks(zhao.human(), "/corrections/" + id)).hasStatus(404);
    }

    @Test
    void afterThePromisedDayItIsOverdueForBoth() {
        asked();
        clock.advance(Duration.ofDays(22));
        assertThat(visits.sees(zhao.human(), "/me/information")).contains("已超期");
        assertThat(visits.sees(secretary, "/corrections")).contains("已超期");
    }
}
