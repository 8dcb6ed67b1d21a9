package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import sojourn.Browser.Window;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;

/** From the link of the first start to a university with departments, calendar and offices, as three administrators see it. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=administration")
@Rule("R29")
class AdministrationBrowserTests {

    private static final String PASSWORD = "lantern otter violin";

    @LocalServerPort
    int port;

    @Autowired
    Humans humans;

    @Autowired
    Offices offices;

    @Autowired
    CampusTime time;

    @Test
    void theFirstAdministratorComesInByTheLinkAndLetsTheOthersIn(CapturedOutput output) {
        var link = Pattern.compile("First administrator: http://localhost:\\d+(/welcome/\\S+)")
                .matcher(output.getAll());
        assertThat(link.find()).isTrue();
        try (var desk = Browser.open(Window.desk(), address());
                var phone = Browser.open(Window.phone(), address())) {
            var page = desk.newPage();
            page.navigate(link.group(1));
            look(page, phone.newPage(), "welcome-first");
            page.fill("#name", "周安全");
            page.fill("#account", "zhou");
            page.fill("#password", "zhou123");
            page.fill("#again", "zhou123");
            page.click("main .main");
            assertThat(page.locator("[role=alert]")).containsText("至少 12 位，现在是 7 位");
            assertThat(page.locator("#name")).hasValue("周安全");
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.click("main .main");
            assertThat(page).hasURL(Pattern.compile("/admin/humans$"));

            page.navigate(link.group(1));
            assertThat(page.locator("h1")).hasText("链接已失效");

            var system = invite(page, "钱系统", "qian", "SYSTEM_ADMINISTRATOR");
            securityPages(page, desk, phone);
            expiredForm(page, desk);

            desk.clearCookies();
            page.navigate(system);
            look(page, null, "welcome");
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.click("main .main");
            systemPages(page, phone);

            page.click(".who button");
            assertThat(page.locator("[role=status]")).hasText("您已退出登录。");
            page.navigate("/admin/departments");
            assertThat(page).hasURL(Pattern.compile("/sign-in"));
            page.fill("#account", "qian");
            page.fill("#password", "wrong");
            page.click("main .main");
            look(page, null, "sign-in-refused");
            page.fill("#password", PASSWORD);
            page.click("main .main");
            assertThat(page).hasURL(Pattern.compile("/admin/departments$"));
        }
    }

    private void securityPages(Page page, BrowserContext desk, BrowserContext phone) {
        phone.addCookies(cookies(desk));
        var small = phone.newPage();
        for (var path : List.of("/admin/humans", "/admin/humans?q=nobody", "/admin/humans/new")) {
            page.navigate(path);
            look(page, small, "humans" + path.replaceAll("\\W+", "-"));
        }
        page.navigate("/admin/humans");
        page.click("text=钱系统");
        look(page, small, "human");
        page.locator("main button.main").click();
        look(page, null, "human-refused");
        assertThat(page.locator("[role=alert]")).containsText("请选择一个角色");
        page.selectOption("#role", "AUDIT_ADMINISTRATOR");
        page.locator("main button.main").click();
        assertThat(page.locator("[role=alert]")).containsText("互相排斥");
        page.click("text=结束任职");
        look(page, small, "end");
    }

    /** R29: the session is gone when the form is sent; after signing in again the typed text is still there. */
    private void expiredForm(Page page, BrowserContext desk) {
        page.navigate("/admin/humans/new");
        page.fill("#name", "孙<b>审计</b> & \"co\"");
        page.fill("#email", "sun@example.edu.cn");
        desk.clearCookies();
        page.click("main .main");
        assertThat(page.locator("[role=status]")).containsText("您填写的内容都还在");
        look(page, null, "sign-in-lost");
        page.fill("#account", "zhou");
        page.fill("#password", "wrong");
        page.click("main .main");
        assertThat(page.locator("[role=alert]")).containsText("账号或密码不对");
        page.fill("#password", PASSWORD);
        page.click("main .main");
        look(page, null, "continue");
        page.click("main .main");
        assertThat(page.locator("h1")).containsText("孙<b>审计</b> & \"co\"");
        assertThat(page.locator(".facts")).containsText("sun@example.edu.cn");
    }

    private void systemPages(Page page, BrowserContext phone) {
        phone.clearCookies();
        phone.addCookies(cookies(page.context()));
        var small = phone.newPage();
        page.navigate("/admin/consent");
        look(page, small, "consent-texts");
        page.navigate("/admin/campuses");
        look(page, small, "campuses-empty");
        page.fill("#zh", "仙林校区");
        page.fill("#en", "Xianlin");
        page.click("main .main");
        page.navigate("/admin/departments");
        look(page, small, "departments-empty");
        add(page, "通信学院", "Communications", "");
        add(page, "光纤实验室", "Fibre Laboratory", "通信学院");
        var leader = humans.add("吴领导", "13812345678", null);
        page.navigate("/admin/departments");
        look(page, small, "departments");
        page.click("text=通信学院 >> nth=0");
        look(page, small, "department");
        page.click("text=停用部门 >> nth=-1");
        look(page, small, "close");
        page.click("main .danger");
        assertThat(page.locator("[role=alert]")).containsText("它下面还有启用的部门");
        page.navigate("/admin/calendar");
        page.fill("#day", time.today().getYear() + "-10-01");
        page.fill("#until", time.today().getYear() + "-10-07");
        page.fill("#name", "国庆节");
        page.locator("main .main").last().click();
        look(page, small, "calendar");
        page.fill("#hours-MONDAY", "17:00-8:30");
        page.locator("main .main").first().click();
        look(page, null, "calendar-refused");
        assertThat(page.locator("#hours-MONDAY")).hasValue("17:00-8:30");
        assertThat(offices.of(leader)).isEmpty();
        assertThat(offices.holders(Role.SYSTEM_ADMINISTRATOR)).hasSize(1);
    }

    private static void add(Page page, String zh, String en, String parent) {
        page.navigate("/admin/departments/new");
        page.fill("#zh", zh);
        page.fill("#en", en);
        if (!parent.isEmpty()) {
            page.selectOption("#parent", new SelectOption().setLabel(parent));
        }
        page.click("main .main");
        assertThat(page).hasURL(Pattern.compile("/admin/departments$"));
    }

    private static String invite(Page page, String name, String account, String role) {
        page.navigate("/admin/humans/new");
        page.fill("#name", name);
        page.fill("#phone", "025-83491234");
        page.click("main .main");
        page.selectOption("#role", role);
        page.click("main .main");
        page.click("text=账号与邀请");
        page.fill("#account", account);
        page.click("main .main");
        page.click("main .main");
        look(page, null, "account");
        return page.inputValue("#link");
    }

    private static void look(Page page, Page small, String name) {
        Browser.isSound(page, Window.desk());
        Browser.picture(page, name);
        if (small != null) {
            small.navigate(page.url());
            Browser.isSound(small, Window.phone());
            Browser.picture(small, name + "-phone");
        }
    }

    private static List<Cookie> cookies(BrowserContext from) {
        return from.cookies();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
