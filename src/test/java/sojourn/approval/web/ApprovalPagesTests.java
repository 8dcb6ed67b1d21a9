package sojourn.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.State;
import sojourn.approval.Trial;
import sojourn.approval.Trial.MovableClock;
import sojourn.approval.Trial.TrialMatter;
import sojourn.approval.Trial.University;
import sojourn.deputy.Deputies;
import sojourn.deputy.Signatory;
import sojourn.organization.DepartmentId;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

// ModuleTests verifies the whole house, once
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, module = "approval", verifyAutomatically = false)
@Import(Trial.class)
@AutoConfigureMockMvc
class ApprovalPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalViews views;

    @Autowired
    private University university;

    @Autowired
    private Deputies deputies;

    @Autowired
    private CampusTime time;

    @Autowired
    private TrialMatter matter;

    @Autowired
    private MovableClock clock;

    private DepartmentId college;
    private HumanId leader;
    private HumanId secretary;

    @BeforeEach
    void aCollege() {
        college = university.department("通信学院", null);
        leader = university.leader("王五", college);
        secretary = university.secretary("李四", college);
    }

    @AfterEach
    void asBefore() {
        matter.fail(null);
        clock.reset();
    }

    @Test
    @Rule({"R22", "R24"})
    void aDecisionTakesTwoTapsAndLeadsBackToTheApplication() {
        var id = university.sent(secretary, college);
        assertThat(get(leader, "/approvals/" + id + "/agree"))
                .hasStatusOk()
                .bodyText()
                .contains("确认同意", "初次申请工号", "申请随即生效，不能撤销", "李四");
        assertThat(post(leader, "/approvals/" + id + "/agree", "remark", "同意，欢迎"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/trials/" + id);
        var approval = approvals.get(id, secretary);
        assertThat(approval.state()).isEqualTo(State.AGREED);
        assertThat(approval.last().orElseThrow().remark()).isEqualTo("同意，欢迎");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "send-back"})
    @Rule("R22")
    void withoutARemarkARefusalAndAReturnAreAskedForAgain(String intent) {
        var id = university.sent(secretary, college);
        assertThat(post(leader, "/approvals/" + id + "/" + intent, "remark", " \r\n "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写意见，让申请人知道原因", "id=\"remark-error\"");
        assertThat(approvals.get(id, secretary).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aRemarkThatIsTooLongStaysAndIsCountedInCharacters() {
        var id = university.sent(secretary, college);
        var long501 = "𠮷".repeat(501);
        assertThat(post(leader, "/approvals/" + id + "/refuse", "remark", long501))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("最多 500 字，现在是 501 字", long501);
        assertThat(post(leader, "/approvals/" + id + "/refuse", "remark", "𠮷".repeat(500)))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void markupAndControlCharactersInARemarkDoNoHarm() {
        var id = university.sent(secretary, college);
        post(leader, "/approvals/" + id + "/send-back", "remark", "a\u0000b<script>alert(1)</script>\r\n第二行");
        assertThat(approvals.get(id, secretary).last().orElseThrow().remark())
                .isEqualTo("a b<script>alert(1)</script>\n第二行");
        assertThat(get(secretary, "/progress?tab=todo"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    @Rule("R24")
    void whoComesSecondReadsWhoWasFirstAndFindsAWayOn() {
        var second = university.leader("赵六", college);
        var id = university.sent(secretary, college);
        clock.set("2026-11-23T07:40:00Z");
        approvals.agree(id, leader, "");
        for (var answer : List.of(
                post(second, "/approvals/" + id + "/refuse", "remark", "不需要"),
                get(second, "/approvals/" + id + "/agree"))) {
            assertThat(answer)
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("已由 王五 于 今天 15:40 同意", "/trials/" + id);
        }
        assertThat(post(leader, "/approvals/" + id + "/agree", "remark", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("您已于 今天 15:40 同意");
    }

    @Test
    void whatCannotBeCarriedOutIsSaidAndNothingIsDecided() {
        var id = university.sent(secretary, college);
        matter.fail(new NotCarriedOut("trial.known"));
        assertThat(post(leader, "/approvals/" + id + "/agree", "remark", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("张三 已有临时员工号，请退回修改");
        assertThat(approvals.get(id, secretary).state()).isEqualTo(State.RUNNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agree", "refuse", "send-back", "withdraw", "discard"})
    void forAnybodyElseThereIsNoSuchApplication(String intent) {
        var id = university.sent(secretary, college);
        var elsewhere = university.department("计算机学院", null);
        for (var stranger : List.of(university.leader("外人", elsewhere), university.secretary("外人", elsewhere))) {
            assertThat(get(stranger, "/approvals/" + id + "/" + intent)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(stranger, "/approvals/" + id + "/" + intent, "remark", "x"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(stranger, "/approvals/" + UUID.randomUUID() + "/" + intent))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(approvals.get(id, secretary).acts()).hasSize(1);
    }

    @Test
    @Rule({"R21", "R28"})
    void theAddressInAMessageLeadsWhoeverMayReadItToTheMattersOwnPage() {
        var id = university.sent(secretary, college);
        var draft = approvals.draft("trial", secretary, college);
        for (var reader : List.of(secretary, leader, university.secretary("孙七", college))) {
            assertThat(get(reader, "/approvals/" + id)).hasRedirectedUrl("/trials/" + id);
        }
        var elsewhere = university.department("计算机学院", null);
        for (var stranger : List.of(university.leader("外人", elsewhere), university.human("谁"))) {
            assertThat(get(stranger, "/approvals/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(leader, "/approvals/" + draft)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(leader, "/approvals/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule("R22")
    void theApplicantWithdrawsAndDiscardsAfterReadingWhatItMeans() {
        var id = university.sent(secretary, college);
        assertThat(get(secretary, "/approvals/" + id + "/withdraw"))
                .hasStatusOk()
                .bodyText()
                .contains("领导不再审批");
        assertThat(post(secretary, "/approvals/" + id + "/withdraw", "x", "")).hasRedirectedUrl("/trials/" + id);
        // pressed once more, from another window
        assertThat(post(secretary, "/approvals/" + id + "/withdraw", "x", "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(secretary, "/approvals/" + id + "/withdraw")).hasRedirectedUrl("/trials/" + id);
        var draft = approvals.draft("trial", secretary, college);
        assertThat(post(secretary, "/approvals/" + draft + "/discard", "x", "")).hasRedirectedUrl("/progress");
    }

    @Test
    @Rule("R23")
    void progressShowsTheStepTheHumanAndThePromise() {
        var id = university.sent(secretary, college);
        clock.set("2026-11-23T06:34:00Z");
        assertThat(get(secretary, "/progress"))
                .hasStatusOk()
                .bodyText()
                .contains("进行中 1", "所在部门领导审核", "王五", "已等 1 小时 46 分", "明天 12:00 前", "/withdraw");
        clock.set("2026-11-24T06:00:00Z");
        assertThat(get(secretary, "/progress?tab=running")).bodyText().contains("超时，应于 今天 12:00 前");
        approvals.sendBack(id, leader, "请补合同");
        assertThat(get(secretary, "/progress?tab=todo"))
                .bodyText()
                .contains("王五 今天 14:00 退回修改：「请补合同」", "/trials/" + id + "/form");
        assertThat(get(secretary, "/progress?tab=nonsense")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(secretary, "/progress?tab=done&after=nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule("R23")
    void anEmptyListSaysWhatWouldStandThere() {
        assertThat(get(secretary, "/progress?tab=done"))
                .hasStatusOk()
                .bodyText()
                .contains("还没有已完成的申请");
        assertThat(get(leader, "/approvals")).hasStatusOk().bodyText().contains("没有等您审批的申请");
        assertThat(get(secretary, "/approvals")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Trap 3 of the field. */
    @Test
    @Rule({"R21", "R23"})
    void theApplicantAlwaysReadsTheNamesOfTheDeciders() {
        var id = university.sent(secretary, college);
        var reader = new SignedIn(secretary, "李四");
        var before = views.timeline(approvals.get(id, secretary), reader, List.of());
        assertThat(before.now().getFirst().asked().deciders()).containsExactly(new Signatory("王五", null));
        approvals.refuse(id, leader, "不需要");
        var after = views.timeline(approvals.get(id, secretary), reader, List.of());
        assertThat(after.done().getLast().by()).isEqualTo(new Signatory("王五", null));
        assertThat(after.done().getLast().remark()).isEqualTo("不需要");
    }

    @Test
    @Rule("R26")
    void aDeputyReadsInWhosePlaceTheyDecideAndTheApplicantReadsBothNames() {
        var deputy = university.secretary("周八", college);
        deputies.name(leader, deputy, null, time.today(), time.today());
        var id = university.sent(secretary, college);
        assertThat(actions(id, deputy).asked().getFirst().inPlaceOf()).isEqualTo("王五");
        assertThat(actions(id, leader).asked().getFirst().inPlaceOf()).isNull();
        assertThat(get(deputy, "/approvals")).bodyText().contains("待我审批").doesNotContain("/deputies");
        post(deputy, "/approvals/" + id + "/agree", "remark", "");
        var after = views.timeline(approvals.get(id, secretary), new SignedIn(secretary, "李四"), List.of());
        assertThat(after.done().getLast().by()).isEqualTo(new Signatory("周八", "王五"));
        assertThat(get(leader, "/deputies")).bodyText().contains("周八", "代理中");
        assertThat(get(deputy, "/deputies")).as("who only acts names nobody").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule({"R22", "R25"})
    void theActionBarOffersExactlyWhatIsPossible() {
        var id = university.sent(secretary, college);
        assertThat(actions(id, leader)).matches(ActionsPage::mayDecide).matches(page -> !page.mayBeWithdrawn());
        assertThat(actions(id, secretary)).matches(ActionsPage::mayBeWithdrawn).matches(page -> !page.mayDecide());
        approvals.sendBack(id, leader, "请补合同");
        assertThat(actions(id, leader).any()).isFalse();
        assertThat(actions(id, secretary).formPath()).isEqualTo("/trials/" + id + "/form");
        approvals.discard(id, secretary);
        assertThat(actions(id, secretary).any()).isFalse();
    }

    @Test
    @Rule("R21")
    void theAdministratorWritesWhatAServicePromises() {
        var administrator = university.human("管理员");
        university.appoint(administrator, Role.SYSTEM_ADMINISTRATOR, null);
        assertThat(get(administrator, "/admin/services"))
                .hasStatusOk()
                .bodyText()
                .contains("试行事项", "7 个工作小时");
        assertThat(post(
                        administrator,
                        "/admin/services/trial",
                        "ownerZh",
                        "",
                        "ownerEn",
                        "HR",
                        "phone",
                        "025-8000 0000",
                        "hours",
                        "7.3"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("主管部门（中文）：请填写", "以半小时为单位", "7.3");
        assertThat(post(administrator, "/admin/services/trial", "hours", "3.5"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(
                        administrator,
                        "/admin/services/trial",
                        "ownerZh",
                        "人事处",
                        "ownerEn",
                        "HR",
                        "phone",
                        "025-8000 0000",
                        "hours",
                        "7"))
                .hasRedirectedUrl("/admin/services");
        assertThat(get(administrator, "/admin/services/no-such")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(leader, "/admin/services")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule({"R22", "R24"})
    void severalAreAgreedToAtOnceAndOneThatFailsStopsNoOther() {
        var first = university.sent(secretary, college);
        var second = university.sent(secretary, college);
        var colleague = university.leader("赵六", college);
        assertThat(get(leader, "/approvals?tab=waiting"))
                .bodyText()
                .contains("value=\"" + first + "\"", "value=\"" + second + "\"", "同意所选申请");
        assertThat(get(leader, "/approvals/together?id=" + first + "&id=" + second))
                .hasStatusOk()
                .bodyText()
                .contains("同意 2 份申请", "确认同意 2 份");
        approvals.refuse(second, colleague, "不需要");
        assertThat(post(leader, "/approvals/together", "asked", first + " 0.1", "asked", second + " 0.1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("已同意 1 份", "已由 赵六 审批");
        assertThat(approvals.get(first, secretary).state()).isEqualTo(State.AGREED);
        assertThat(approvals.get(second, secretary).state()).isEqualTo(State.REFUSED);

        var third = university.sent(secretary, college);
        matter.fail(new NotCarriedOut("approval.not-carried-out"));
        assertThat(post(leader, "/approvals/together", "asked", third + " 0.1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("已同意 0 份", "目前不能同意");
        assertThat(approvals.get(third, secretary).state()).isEqualTo(State.RUNNING);
        matter.fail(null);
        assertThat(post(leader, "/approvals/together", "asked", third + " 0.1"))
                .hasRedirectedUrl("/approvals?tab=decided");
    }

    @Test
    @Rule("R24")
    void anAnswerToWhatWasSentBackMeanwhileIsNoAnswerToWhatWasSentAgain() {
        var second = university.leader("赵六", college);
        var id = university.sent(secretary, college);
        assertThat(get(leader, "/approvals/" + id + "/agree")).bodyText().contains("name=\"question\" value=\"0.1\"");
        approvals.sendBack(id, second, "请补合同");
        university.send(id, secretary, college);

        for (var answer : List.of(
                post(leader, "/approvals/" + id + "/agree", "remark", "", "question", "0.1"),
                post(leader, "/approvals/" + id + "/hand-over", "to", second.toString(), "question", "0.1"),
                post(leader, "/approvals/together", "asked", id + " 0.1"),
                post(leader, "/approvals/" + id + "/agree", "remark", "", "question", "nothing"))) {
            assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        }
        assertThat(approvals.get(id, secretary).state()).isEqualTo(State.RUNNING);
        assertThat(post(leader, "/approvals/" + id + "/agree", "remark", "", "question", "0.2"))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    @Rule({"R24", "R25"})
    void togetherNobodyDecidesWhatIsNotTheirs() {
        var id = university.sent(secretary, college);
        var other = university.sent(secretary, college);
        var stranger = university.leader("周八", university.department("计算机学院", null));
        assertThat(post(stranger, "/approvals/together", "asked", id + " 0.1")).hasStatus(HttpStatus.NOT_FOUND);
        var unknown = UUID.randomUUID().toString();
        assertThat(post(leader, "/approvals/together", "asked", id + " 0.1", "asked", unknown))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(approvals.get(id, secretary).state()).isEqualTo(State.RUNNING);
        assertThat(get(stranger, "/approvals/together?id=" + other))
                .hasStatusOk()
                .bodyText()
                .contains("没有可以审批的申请")
                .doesNotContain(other.toString());
    }

    @Test
    @Rule("R22")
    void whoTickedNothingIsToldSoOnTheList() {
        university.sent(secretary, college);
        university.sent(secretary, college);
        var list = "/approvals?tab=waiting&ticked=none";
        assertThat(get(leader, "/approvals/together")).hasRedirectedUrl(list);
        assertThat(post(leader, "/approvals/together")).hasRedirectedUrl(list);
        assertThat(get(leader, list)).hasStatusOk().bodyText().contains("请先勾选要同意的申请", "同意所选申请");
        assertThat(get(leader, "/approvals?tab=waiting")).bodyText().doesNotContain("请先勾选要同意的申请");
    }

    @Test
    @Rule("R22")
    void whatCannotBeCarriedOutStandsAboveTheAnswerAndNotOnTheRemark() {
        var id = university.sent(secretary, college);
        matter.fail(new NotCarriedOut("approval.terms.nobody"));
        assertThat(post(leader, "/approvals/" + id + "/agree", "remark", "同意"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("目前不能同意", "href=\"#means\"", "id=\"not-now\"", "同意")
                .doesNotContain("remark-error");
    }

    @Test
    @Rule({"R22", "R26"})
    void namesakesAreToldApartByTheirDepartmentsWhereOneIsChosen() {
        var id = university.sent(secretary, college);
        var elsewhere = university.department("计算机学院", null);
        var namesake = university.leader("王五", elsewhere);
        assertThat(get(leader, "/approvals/" + id + "/hand-over"))
                .bodyText()
                .containsPattern("<option value=\"" + namesake + "\">王五（计算机学院[^）]*）</option>");
        assertThat(get(leader, "/deputies"))
                .bodyText()
                .containsPattern("<option value=\"" + secretary + "\"[^>]*>李四（通信学院[^）]*）</option>");
    }

    private ActionsPage actions(ApprovalId id, HumanId human) {
        return views.actions(approvals.get(id, human), new SignedIn(human, "某人"));
    }

    private MvcTestResult get(HumanId human, String path) {
        return browser.get().uri(path).with(as(human)).exchange();
    }

    private MvcTestResult post(HumanId human, String path, String... parameters) {
        var request = browser.post().uri(path).with(as(human)).with(csrf());
        for (int n = 0; n < parameters.length; n += 2) {
            request = request.param(parameters[n], parameters[n + 1]);
        }
        // what the page had asked: the first step, in the first round
        return (List.of(parameters).contains("question") ? request : request.param("question", "0.1")).exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(HumanId human) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(human, "某人"), null, List.of()));
    }
}
