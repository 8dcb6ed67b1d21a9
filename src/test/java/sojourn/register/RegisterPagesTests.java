package sojourn.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sojourn.Rule;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

@RoomTest
@AutoConfigureMockMvc
@Rule("R48")
class RegisterPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Offices offices;

    @Autowired
    private Categories categories;

    @Autowired
    private CampusClock clock;

    private DepartmentId department;
    private RequestPostProcessor secretary;
    private HumanId human;

    @BeforeEach
    void aSecretary() {
        clock.stand("2026-11-23T12:48:00");
        department = newcomers.department();
        human = newcomers.human("李四");
        offices.grant(human, Role.SECRETARY, department, null, LocalDate.parse("2026-01-01"), null, human);
        secretary = as(human);
    }

    private static RequestPostProcessor as(HumanId human) {
        return authentication(new UsernamePasswordAuthenticationToken(new SignedIn(human, "李四"), null, List.of()));
    }

    private StaffNumberIssued come(String name) {
        return newcomers.welcome(Newcomers.stay(name, department, "2026-03-01", "2026-12-31"));
    }

    private String get(String address) {
        var result = mvc.get().uri(address).with(secretary).exchange();
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theListShowsNumberNameCategoryStateAndLeaveDateAndTheSummaryBelow() {
        var issued = come("张三");
        assertThat(get("/people"))
                .contains("临时员工号", "临时人员姓名", "临时人员身份类别", "人员状态", "离校日期")
                .contains(issued.number().value(), "张三", "科研助理", "有效期内", "2026-12-31", "汇总数据", "<svg")
                .doesNotContain("139000");
    }

    @Test
    void withNobodyThereItSaysHowToBeginAndWithNobodyFoundHowToSearch() {
        assertThat(get("/people"))
                .contains("部门还没有临时人员", "href=\"/services/registration\"")
                .doesNotContain("<svg");
        come("张三");
        assertThat(get("/people?q=nobody")).contains("没有找到符合条件的人员", "zhangsan", "value=\"nobody\"");
    }

    @Test
    void pagesLeadOnAndBackAndKeepWhatWasAsked() {
        newcomers.welcome(newcomers.many(120, department, i -> "张三" + i), "10000500");
        var first = get("/people?q=zs&sort=name");
        assertThat(first).contains("本页 50 人");
        var second = get(link(first, "下一页"));
        assertThat(second).contains("本页 50 人", "value=\"zs\"");
        var third = get(link(second, "末页"));
        assertThat(third).contains("本页 50 人");
        assertThat(get(link(second, "首页"))).contains("本页 50 人");
        assertThat(link(get(link(second, "下一页")), "上一页")).startsWith("/people?q=zs&sort=name&before=");
    }

    private static String link(String page, String word) {
        var link = Pattern.compile("href=\"([^\"]*)\">" + word).matcher(page);
        assertThat(link.find()).as(word).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=x&order=y&page=z",
                "after=!!&before=%00",
                "after=MDE5MzU1ZjAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwOTk5OS0wMi0zMQ",
                "category=NOBODY&standing=DEAD&department=me",
                "q=%00%27%22%3Cscript%3E",
                "q=%F0%A0%AE%B7"
            })
    void anAddressTypedByHandStillShowsAPage(String address) {
        come("张三");
        assertThat(get("/people?" + address)).contains("人员查询").doesNotContain("<script>");
    }

    @Test
    void whatIsTypedIsShownAsTextAndNeverAsMarkup() {
        assertThat(get("/people?q=%22%3E%3Cimg%20src=x%3E")).doesNotContain("<img src=x>");
    }

    @Test
    void onePersonIsShownWithMaskedNumbersAndTheirStays() {
        var stay = Newcomers.stay("张三", department, "2026-03-01", "2026-12-31");
        var issued = newcomers.welcome(stay);
        assertThat(get("/people/" + issued.person()))
                .contains("张三", issued.number().value(), "****", "1990-**-**", "校内联系人 王五", "今天 12:48 王五 同意")
                .contains("今天 14:48 起可用")
                .doesNotContain(stay.document().number(), stay.mobile().digits());
    }

    @Test
    void theNumbersAreShownOnceForAReasonAndNeverWithoutOne(AssertablePublishedEvents events) {
        var stay = Newcomers.stay("张三", department, "2026-03-01", "2026-12-31");
        var path = "/people/" + newcomers.welcome(stay).person();

        var refused = mvc.post()
                .uri(path + "/reveal")
                .with(secretary)
                .with(csrf())
                .param("reason", " ")
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("请写明为什么")
                .doesNotContain(stay.document().number());

        var shown = mvc.post()
                .uri(path + "/reveal")
                .with(secretary)
                .with(csrf())
                .param("reason", "核对合同\u0000")
                .exchange();
        assertThat(shown).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(text(shown)).contains(stay.document().number(), stay.mobile().digits());
        assertThat(get(path)).doesNotContain(stay.document().number());
        assertThat(mvc.get().uri(path + "/reveal").with(secretary)).hasRedirectedUrl(path);
        events.assertThat()
                .contains(Deed.class)
                .matching(deed -> deed.verb().equals("person.revealed")
                        && human.equals(deed.by())
                        && deed.facts().get("reason").equals("核对合同"));
    }

    @Test
    void peopleOfOthersAndPeopleWhoDoNotExistAreTheSame404() {
        var theirs = newcomers
                .welcome(Newcomers.stay("赵六", newcomers.department(), "2026-03-01", "2026-12-31"))
                .person();
        for (var id : List.of(theirs.toString(), "01935500-0000-7000-8000-000000000000", "me")) {
            assertThat(mvc.get().uri("/people/" + id).with(secretary)).hasStatus(404);
            assertThat(mvc.post()
                            .uri("/people/" + id + "/reveal")
                            .with(secretary)
                            .with(csrf())
                            .param("reason", "核对"))
                    .hasStatus(404);
        }
        assertThat(get("/people?q=zl&department=" + department)).doesNotContain("赵六");
    }

    @Test
    void whoHasNoOfficeFindsNoSuchPage() {
        var person = come("张三");
        for (var path : List.of("/people", "/people/" + person.person(), "/admin/categories")) {
            assertThat(mvc.get().uri(path).with(as(person.human()))).hasStatus(404);
        }
        assertThat(mvc.get().uri("/admin/categories").with(secretary)).hasStatus(404);
    }

    @Test
    @Rule("R4")
    void theAdministratorChangesARuleAndSeesWhatItWas() {
        var administrator = newcomers.human("管理员");
        offices.grant(
                administrator,
                Role.SYSTEM_ADMINISTRATOR,
                null,
                null,
                LocalDate.parse("2026-01-01"),
                null,
                administrator);
        var path = "/admin/categories/XIANLIN_TRAINING_CENTRE";
        assertThat(text(mvc.get()
                        .uri("/admin/categories")
                        .with(as(administrator))
                        .exchange()))
                .contains("尚未指定部门", "仅限仙林保卫处填写");

        var refused = mvc.post()
                .uri(path)
                .with(as(administrator))
                .with(csrf())
                .param("months", "0")
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("应为 1 至 120 的整数", "href=\"#months\"", "应为 1 至 200 个字");

        assertThat(mvc.post()
                        .uri(path)
                        .with(as(administrator))
                        .with(csrf())
                        .param("months", "3")
                        .param("who", "one")
                        .param("department", department.toString())
                        .param("zh", "仅限仙林保卫处填写")
                        .param("en", "Security office only"))
                .hasRedirectedUrl("/admin/categories");
        var rule = categories.ruleOf(Category.XIANLIN_TRAINING_CENTRE);
        assertThat(rule.longestStayMonths()).isEqualTo(3);
        assertThat(rule.mayBeAppliedForBy(department)).isTrue();
        assertThat(text(mvc.get().uri(path).with(as(administrator)).exchange())).contains("系统预设的规则", "今天 12:48 管理员 修改");
        assertThat(mvc.get().uri("/admin/categories/NONE").with(as(administrator)))
                .hasStatus(404);
    }
}
