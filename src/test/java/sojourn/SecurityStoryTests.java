package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import sojourn.Browser.Window;
import sojourn.entry.Admissions;
import sojourn.organization.Campus;
import sojourn.organization.Campuses;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.CampusTime;
import sojourn.signin.Invitations;

/** 何廿二 lets a plumber in at night and puts somebody on the watch list; 吕廿三 confirms; the guard and the person see it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=security-story", "sojourn.demo=true"})
@Rule("R40")
class SecurityStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    Admissions admissions;

    @Autowired
    Campuses campuses;

    @Autowired
    Presents presents;

    @Autowired
    Invitations invitations;

    @Autowired
    CampusTime time;

    private Campus campus;

    static List<Window> windows() {
        return Window.all().toList();
    }

    @BeforeEach
    void somewhere() {
        setDefaultAssertionTimeout(15_000);
        campus = campuses.all().getFirst();
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static void check(Page guard, String typed) {
        guard.navigate("/guard");
        guard.fill("#typed", typed);
        guard.locator("#check button.main").click();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aStrangerIsLetInByTheirSlip(Window window) {
        var pictures = "emergency-" + window.toString().replaceAll("\\W+", "-") + "-";
        try (var office = Browser.open(window, address());
                var gate = Browser.open(window, address())) {
            var page = Browser.demo(office, "何廿二");
            page.navigate("/emergency");
            Browser.look(page, window, pictures + "1-list");
            page.locator("main a[href$=known]").first().click();
            Browser.look(page, window, pictures + "2-known");
            page.navigate("/emergency/new/stranger");
            page.locator(".action-bar .main").click();
            assertThat(page.locator("[role=alert] a[href='#mobile']")).isVisible();
            Browser.look(page, window, pictures + "3-faults");
            // without script a browser says by itself that it would have to send the form again
            if (window.script()) {
                page.navigate("/emergency");
                page.goBack();
                assertThat(page.locator("#mobile")).isVisible();
            }
            page.fill("#name", "周五一");
            page.fill("#company", "宁安抢修公司");
            page.fill("#mobile", "138 1234 5678");
            page.selectOption("#campus", campus.id().toString());
            page.fill("#reason", "图书馆地下室水管爆裂");
            page.fill("#host", "李四");
            page.fill("#hostPhone", "025-8000 0101");
            page.locator(".action-bar .main").click();
            assertThat(page.locator(".countdown")).hasText(Pattern.compile("\\d{6}"));
            Browser.look(page, window, pictures + "4-slip");
            var guard = Browser.demo(gate, "演示门岗");
            check(guard, page.locator(".countdown").innerText());
            assertThat(guard.locator(".answer.ok")).containsText("周五一");
            Browser.look(guard, window, pictures + "5-guard");
            page.fill("#papers", "抢修单一份");
            page.fill("#handedBy", "周五一");
            page.locator(".action-bar .main").click();
            assertThat(page.locator("#papers")).hasCount(0);
            Browser.look(page, window, pictures + "6-closed");
            page.navigate("/emergency");
            Browser.look(page, window, pictures + "7-list");
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void somebodyIsWatchedAndAppeals(Window window) {
        var pictures = "watch-" + window.toString().replaceAll("\\W+", "-") + "-";
        var number = admissions
                .admitted(campus.id(), null, 10)
                .get(windows().indexOf(window))
                .number();
        try (var office = Browser.open(window, address());
                var other = Browser.open(window, address());
                var gate = Browser.open(window, address());
                var own = Browser.open(window, address())) {
            var page = Browser.demo(office, "何廿二");
            page.navigate("/watch/new");
            page.locator(".action-bar .main").click();
            assertThat(page.locator("[role=alert] a[href='#until']")).isVisible();
            Browser.look(page, window, pictures + "1-faults");
            page.fill("#number", number.value());
            page.fill("#reason", "上次离校时未交还门禁卡");
            page.fill("#until", time.today().plusDays(30).toString());
            page.locator(".action-bar .main").click();
            Browser.look(page, window, pictures + "2-pending");
            var path = page.url().replace(address(), "");
            var second = Browser.demo(other, "吕廿三");
            second.navigate(path);
            Browser.look(second, window, pictures + "3-confirm");
            second.locator("form[action$=confirm] button").click();
            var guard = Browser.demo(gate, "演示门岗");
            check(guard, number.value());
            assertThat(guard.locator(".answer.wait")).isVisible();
            Browser.look(guard, window, pictures + "4-guard");
            var person = signedIn(own, number);
            person.navigate("/me");
            Browser.look(person, window, pictures + "5-me");
            person.locator("main a[href*='/me/watch/']").click();
            person.fill("#said", "门禁卡当天已交给门岗，有收条为证");
            Browser.look(person, window, pictures + "6-appeal");
            person.locator(".action-bar .main").click();
            Browser.look(person, window, pictures + "7-waits");
            second.navigate(path);
            Browser.look(second, window, pictures + "8-answer");
            second.fill("#words", "收条已核实");
            second.locator("form[action$=answer] .main").click();
            second.navigate("/watch");
            Browser.look(second, window, pictures + "9-list");
        }
    }

    private Page signedIn(BrowserContext context, StaffNumber number) {
        var human = presents.byNumber(number).orElseThrow().human();
        var token = invitations.invite(human, human);
        var page = context.newPage();
        page.navigate("/welcome/" + token);
        page.fill("#password", "correct horse battery staple");
        page.fill("#again", "correct horse battery staple");
        page.locator("main button.main").click();
        page.locator(".page-head").waitFor();
        return page;
    }
}
