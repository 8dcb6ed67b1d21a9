package sojourn.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sojourn.Rule;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Trial;
import sojourn.approval.Trial.University;
import sojourn.basis.Duties;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.organization.Role;
import sojourn.registration.Declarations;
import sojourn.registration.Drafts;
import sojourn.registration.Forms;
import sojourn.registration.Typed;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

// ModuleTests verifies the whole house, once
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "registration", verifyAutomatically = false)
@Import(Trial.class)
@AutoConfigureMockMvc
class RegistrationPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Declarations declarations;

    @Autowired
    private University university;

    @Autowired
    private Duties duties;

    private DepartmentId college;
    private HumanId leader;
    private HumanId secretary;

    @BeforeEach
    void aCollege() {
        college = university.department("通信学院", null);
        leader = university.leader("王五", college);
        // BasisTests ask for it
        duties.set(college, Category.OUTSOURCED_STAFF, false, leader);
        secretary = university.secretary("李四", college);
    }

    @Test
    @Rule({"R5", "R29"})
    void aRefusedFormComesBackWith422TheFaultsAndEverythingTyped() {
        var id = begun();
        var refused = post(
                secretary,
                "/registrations/" + id + "/form",
                "act",
                "check",
                "version",
                "1",
                "page",
                "abc",
                "person",
                "1",
                "category",
                "OTHER",
                "contact",
                "李四办公室",
                "from",
                "2026年12月1日",
                "name-1",
                "赵六 <b>",
                "type-1",
                "RESIDENT_ID",
                "mobile-1",
                "1380000123");
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "第 1 人 赵六 &lt;b&gt;，手机号：应为 11 位数字，现在是 10 位",
                        "href=\"#mobile-1\"",
                        "value=\"1380000123\"",
                        "value=\"李四办公室\"",
                        "value=\"2026年12月1日\"",
                        "请填写日期，写成 2026-12-01 或 20261201",
                        "提交前请阅读并勾选")
                .doesNotContain("<b>，");
        assertThat(drafts.get(id, secretary).typed().people().getFirst().mobile())
                .isEqualTo("1380000123");
    }

    @Test
    @Rule("R3")
    void peopleAreAddedRemovedAndOpenedWithoutScript() {
        var id = begun();
        var form = "/registrations/" + id + "/form";
        assertThat(post(secretary, form, "act", "add", "page", "abc", "version", "1", "person", "1", "name-1", "张三"))
                .hasRedirectedUrl(form + "?open=2#name-2");
        assertThat(get(secretary, form + "?open=2"))
                .hasStatusOk()
                .bodyText()
                .contains("人员（2 人）", "id=\"name-2\"", "<b>张三</b>")
                .doesNotContain("id=\"name-1\"");
        post(secretary, form, "act", "remove:1", "page", "abc", "version", "2", "person", "2", "name-2", "赵六");
        assertThat(drafts.get(id, secretary).typed().people())
                .extracting(person -> person.name())
                .containsExactly("赵六");
    }

    @Test
    @Rule("R29")
    void aPageSavesByItselfAndTwoPagesKeepBothTexts() {
        var id = begun();
        assertThat(post(secretary, "/registrations/" + id + "/draft", "page", "a", "version", "1", "contact", "甲"))
                .hasStatusOk()
                .bodyText()
                .contains("自动保存", "name=\"version\" value=\"2\"")
                .doesNotContain("<html");
        var second = post(secretary, "/registrations/" + id + "/draft", "page", "b", "version", "1", "contact", "乙");
        assertThat(second).hasStatus(HttpStatus.NO_CONTENT);
        var beside = second.getResponse().getHeader("HX-Redirect");
        assertThat(beside).endsWith("/form?beside=" + id);
        assertThat(get(secretary, beside)).bodyText().contains("value=\"乙\"", "另一个窗口");
        assertThat(get(secretary, "/registrations/" + id + "/form")).bodyText().contains("value=\"甲\"");
    }

    @Test
    @Rule({"R5", "R8"})
    void onePersonIsJudgedWhileOneTypesBesideTheSameFields() {
        var id = begun();
        assertThat(post(
                        secretary,
                        "/registrations/" + id + "/people/1",
                        "person",
                        "1",
                        "type-1",
                        "RESIDENT_ID",
                        "number-1",
                        "110105194912310021"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"number-1-error\"", "校验位不对")
                .doesNotContain("请按证件填写姓名", "<html");
    }

    @Test
    @Rule({"R21", "R24"})
    void whatIsCheckedIsSentOnceAndShownWithItsNumber() {
        var id = draft(Forms.filled(college, 2));
        assertThat(get(secretary, "/registrations/" + id + "/check"))
                .hasStatusOk()
                .bodyText()
                .contains("核对后提交", "?open=2#name-2", "199****", "提交后由")
                .doesNotContain(
                        drafts.get(id, secretary).typed().people().getFirst().mobile());
        for (int press = 0; press < 2; press++) {
            assertThat(post(secretary, "/registrations/" + id + "/send"))
                    .hasRedirectedUrl("/registrations/" + id + "/sent");
        }
        var serial = approvals.get(id, secretary).serial().orElseThrow();
        assertThat(get(secretary, "/registrations/" + id + "/sent")).bodyText().contains(serial, "王五");
        assertThat(get(leader, "/registrations/" + id)).bodyText().contains(serial, "/approvals/" + id + "/agree");
        assertThat(get(secretary, "/registrations/" + id + "/form")).hasRedirectedUrl("/registrations/" + id);

        approvals.agree(id, leader, "");
        assertThat(get(secretary, "/registrations/" + id)).bodyText().contains("LS2026", "起可用");
    }

    @Test
    @Rule({"R24", "R29"})
    void theAddressOfARefusedSendingLeadsOnToTheForm() {
        var id = begun();
        assertThat(post(secretary, "/registrations/" + id + "/send")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(secretary, "/registrations/" + id + "/send"))
                .hasRedirectedUrl("/registrations/" + id + "/check");
    }

    @Test
    @Rule("R22")
    void whatTheLeaderMarksLeadsTheApplicantToTheFields() {
        var id = draft(Forms.filled(college, 2));
        post(secretary, "/registrations/" + id + "/send");
        assertThat(get(leader, "/approvals/" + id + "/send-back")).bodyText().contains("离校日期", "来校依据", "张三");
        post(
                leader,
                "/approvals/" + id + "/send-back",
                "question",
                "0.1",
                "remark",
                "日期晚于合同",
                "marked",
                "until",
                "marked",
                "person-2",
                "marked",
                "nothing-of-the-kind");
        assertThat(approvals.get(id, secretary).marked()).containsExactlyInAnyOrder("until", "person-2");
        assertThat(get(secretary, "/registrations/" + id + "/form"))
                .bodyText()
                .contains("日期晚于合同", "审批人标出了", "/form#until", "/form?open=2#person-2");
        post(secretary, "/registrations/" + id + "/send");
        assertThat(approvals.get(id, secretary).marked()).isEmpty();
    }

    @Test
    @Rule("R25")
    void aDepartmentWithoutALeaderIsToldThatNobodyDecides() {
        var vacant = university.department("空缺学院", null);
        university.appoint(secretary, Role.SECRETARY, vacant);
        var before = university.human("赵六");
        var office = university.appoint(before, Role.LEADER, vacant);
        duties.set(vacant, Category.OUTSOURCED_STAFF, false, before);
        university.dismiss(office);
        var id = draft(Forms.filled(vacant, 1));
        assertThat(get(secretary, "/registrations/" + id + "/check")).bodyText().contains("没有可审批的领导", "不会自动通过");
        post(secretary, "/registrations/" + id + "/send");
        assertThat(get(secretary, "/registrations/" + id + "/sent")).bodyText().contains("没有可审批的领导");
    }

    @Test
    @Rule("R3")
    void twoHundredPeopleStayUsable() {
        var id = draft(Forms.filled(college, 200));
        var form = get(secretary, "/registrations/" + id + "/form?open=7");
        assertThat(form).hasStatusOk().bodyText().contains("人员（200 人）", "id=\"name-7\"", "最多 200 人");
        assertThat(form.getResponse().getContentAsByteArray()).hasSizeLessThan(400_000);
    }

    @Test
    @Rule("R28")
    void whatIsNotTheirsIsNotThere() {
        var id = draft(Forms.filled(college, 1));
        var colleague = university.secretary("孙七", college);
        for (var path : List.of("/form", "/check", "/sent", "")) {
            assertThat(get(colleague, "/registrations/" + id + path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(secretary, "/registrations/" + UUID.randomUUID() + path))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var path : List.of("/form", "/draft", "/people/1", "/send", "/again")) {
            assertThat(post(colleague, "/registrations/" + id + path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(leader, "/registrations/" + id + path)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(drafts.get(id, secretary).typed().people()).hasSize(1);
    }

    @Test
    @Rule("R7")
    void anAdministratorAddsAWordingAndChoosesIt() {
        var administrator = university.human("吴系统");
        university.appoint(administrator, Role.SYSTEM_ADMINISTRATOR, null);
        assertThat(get(secretary, "/admin/declaration")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(administrator, "/admin/declaration", "zh", "新的承诺。", "en", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("新的承诺。", "en-error");
        post(administrator, "/admin/declaration", "zh", "新的承诺。", "en", "A new one.");
        assertThat(get(administrator, "/admin/declaration")).bodyText().contains("新的承诺。", "疫情防控期间", "本人的教职工返校申请");
        var before = declarations.current().version();
        var added = declarations.all().getFirst().version();
        assertThat(get(secretary, "/registrations/" + begun() + "/form"))
                .bodyText()
                .doesNotContain("新的承诺。");
        post(administrator, "/admin/declaration/current", "version", String.valueOf(added));
        try {
            assertThat(get(secretary, "/registrations/" + begun() + "/form"))
                    .bodyText()
                    .contains("新的承诺。");
        } finally {
            declarations.choose(before, administrator);
        }
        assertThat(post(administrator, "/admin/declaration/current", "version", "999"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private ApprovalId begun() {
        return drafts.begin(new SignedIn(secretary, "李四"));
    }

    private ApprovalId draft(Typed form) {
        var id = begun();
        drafts.save(id, secretary, 1, "abc", typed -> form);
        return id;
    }

    private MvcTestResult get(HumanId human, String path) {
        return browser.get().uri(path).with(as(human)).exchange();
    }

    private MvcTestResult post(HumanId human, String path, String... parameters) {
        var request = browser.post().uri(path).with(as(human)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor as(HumanId human) {
        var signedIn = new SignedIn(human, "李四");
        return authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }
}
