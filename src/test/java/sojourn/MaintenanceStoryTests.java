package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import sojourn.Browser.Window;
import sojourn.shell.CampusTime;

/** A secretary moves somebody to another department, both leaders agree on their phones; and renews all who leave soon. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=maintenance-story", "sojourn.demo=true"})
@Rule({"R12", "R13", "R16", "R20", "R22"})
class MaintenanceStoryTests {

    private static final String OTHER_LEADER = "赵六";

    @LocalServerPort
    int port;

    @Autowired
    CampusTime time;

    @Autowired
    ApplicationContext rooms;

    static List<Window> windows() {
        return Window.all().toList();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void somebodyMovesOnceBothLeadersHaveAgreed(Window window) {
        var pictures = "maintenance-" + window.toString().replaceAll("\\W+", "-") + "-";
        var until = time.today().plusMonths(11).toString();
        String address;
        String person;
        try (var office = Browser.open(window, address())) {
            var page = Browser.demo(office, "李四");
            page.navigate("/maintenance");
            Browser.look(page, window, pictures + "1-look-up");
            page.fill("#number", "LS0000000000");
            page.locator("main button.main").first().click();
            assertThat(page.locator("[role=alert]")).isVisible();
            // without a basis: that is another story
            page.navigate("/people?standing=VALID&category=RESEARCH_ASSISTANT");
            // the last of the page, since the first leave soon and may be renewed by now
            page.locator("tbody .lead a").last().click();
            person = page.url();
            page.locator(".page-head button.main").click();
            assertThat(page).hasURL(Pattern.compile("/form$"));
            page.locator(".action-bar button.main").click();
            assertThat(page.locator("[role=alert] li")).hasCount(1);
            page.locator("input[name=until]").fill(until);
            page.locator("select[name=department]").selectOption(option(page));
            Browser.look(page, window, pictures + "2-form");
            page.locator(".action-bar button.main").click();
            assertThat(page).hasURL(Pattern.compile("/check$"));
            assertThat(page.locator("ins")).hasCount(2);
            Browser.look(page, window, pictures + "3-check");
            page.locator(".action-bar button.main").click();
            assertThat(page.locator("#declared-error")).isVisible();
            page.locator("#declared").check();
            page.locator(".action-bar button.main").click();
            address = page.url();
            assertThat(page.locator(".timeline .now")).hasCount(2);
            assertThat(page.locator(".outcome")).isVisible();
            Browser.look(page, window, pictures + "3-sent");
            page.locator(".action-bar form button").click();
            assertThat(page.locator(".action-bar .hint")).isVisible();
            Browser.look(page, window, pictures + "4-nudged");
        }
        agrees(window, "王五", address, pictures + "5-releasing");
        agrees(window, OTHER_LEADER, address, pictures + "6-receiving");
        try (var phone = Browser.open(window, address())) {
            var page = Browser.demo(phone, OTHER_LEADER);
            page.navigate(person);
            Browser.look(page, window, pictures + "7-person");
            assertThat(page.locator("main")).containsText(until);
        }
        try (var office = Browser.open(window, address())) {
            var page = Browser.demo(office, "李四");
            assertThat(page.navigate(person).status())
                    .as("they are the other department's now")
                    .isEqualTo(404);
        }
    }

    /** From the list of those who leave soon to the application: three fields and four clicks. */
    @Test
    @Rule("R49")
    void allWhoLeaveSoonAreRenewedInOneApplication() {
        var window = Window.desk();
        try (var office = Browser.open(window, address())) {
            var page = Browser.demo(office, "李四");
            var began = Instant.now();
            page.navigate("/maintenance/expiring");
            var leaving = page.locator("input[name=person]").count();
            assertThat(leaving).isPositive();
            Browser.picture(page, "maintenance-expiring");
            page.locator("[data-all]").check();
            page.fill("#until", time.today().plusMonths(6).toString());
            page.locator(".action-bar button.main").click();
            page.locator("#declared").check();
            page.locator(".action-bar button.main").click();
            assertThat(page.locator(".page-head .status")).isVisible();
            assertThat(page.locator("ins")).hasCount(leaving);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(60));
            agreesToAllButOne(page.url(), leaving);
            page.reload();
            assertThat(page.locator("tbody .status.bad")).hasCount(1);
        }
        try (var phone = Browser.open(Window.phone(), address())) {
            var page = Browser.demo(phone, "李四");
            page.navigate("/maintenance/expiring");
            Browser.look(page, Window.phone(), "maintenance-expiring-phone");
        }
    }

    @Test
    @Rule({"R22", "R24"})
    void aLeaderAgreesToSeveralAtOnce() {
        for (var window : List.of(Window.phone(), Window.desk())) {
            try (var phone = Browser.open(window, address())) {
                var page = Browser.demo(phone, "王五");
                page.navigate("/approvals?tab=waiting");
                assertThat(page.locator("[form=together][name=id]").nth(1)).isVisible();
                Browser.look(page, window, "together-list-" + window.width());
                page.locator("[form=together][name=id]").first().check();
                page.locator("[form=together][name=id]").nth(1).check();
                page.locator("button[form=together]").click();
                Browser.look(page, window, "together-sure-" + window.width());
                if (window.width() > 1000) {
                    page.locator("main form button.main").click();
                    assertThat(page).hasURL(Pattern.compile("tab=decided$"));
                }
            }
        }
    }

    @Test
    @Rule({"R25", "R26"})
    void aLeaderNamesADeputyAndTakesItBack() {
        for (var window : List.of(Window.phone(), Window.desk())) {
            try (var context = Browser.open(window, address())) {
                var page = Browser.demo(context, "王五");
                page.navigate("/approvals");
                page.locator(".page-head a.button").click();
                Browser.look(page, window, "deputies-none-" + window.width());
                page.locator("form.card button.main").click();
                assertThat(page.locator("[role=alert] li")).hasCount(2);
                page.locator("#deputy").selectOption(new SelectOption().setLabel("李四（通信学院）"));
                page.fill("#until", time.today().plusDays(6).toString());
                page.locator("form.card button.main").click();
                assertThat(page.locator("main .rows .status.ok")).hasCount(1);
                Browser.look(page, window, "deputies-named-" + window.width());
                deputyFindsNothingOfTheirOwn(window);
                page.locator("main .rows button").click();
                assertThat(page.locator("main .rows .status.ok")).hasCount(0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    @Rule("R22")
    void whatALeaderMarksIsOneTapAwayFromTheApplicant(Window window) {
        var pictures = "marked-" + window.toString().replaceAll("\\W+", "-") + "-";
        var sent = new Applicant(rooms, 70_000 + 10 * windows().indexOf(window)).sends(2);
        try (var context = Browser.open(window, address())) {
            var page = Browser.demo(context, "王五");
            page.navigate("/approvals/" + sent + "/send-back");
            page.fill("#remark", "离校日期晚于合同");
            page.locator("summary").last().click();
            page.locator("input[name=marked][value=until]").check();
            Browser.look(page, window, pictures + "1-leader");
            page.locator("main form button.danger, main form button.main")
                    .first()
                    .click();
            assertThat(page.locator(".timeline")).containsText("离校日期晚于合同");
        }
        try (var context = Browser.open(window, address())) {
            var page = Browser.demo(context, "李四");
            page.navigate("/registrations/" + sent + "/form");
            Browser.look(page, window, pictures + "2-applicant");
            page.locator("main a[href$='#until']").first().click();
            assertThat(page.locator("#until")).isVisible();
            page.navigate("/services/maintenance");
            Browser.look(page, window, pictures + "3-guide");
        }
    }

    @Test
    @Rule("R6")
    void aLeaderSwitchesADutyOffAndOnAgain() {
        for (var window : List.of(Window.phone(), Window.desk())) {
            try (var context = Browser.open(window, address())) {
                var page = Browser.demo(context, "王五");
                Browser.look(page, window, "duties-home-" + window.width());
                page.navigate("/basis/duties");
                Browser.look(page, window, "duties-on-" + window.width());
                page.locator("main .rows button").first().click();
                assertThat(page.locator("main .status.off")).hasCount(1);
                page.locator("main .rows button").first().click();
                assertThat(page.locator("main .status.off")).hasCount(0);
            }
        }
    }

    @Test
    @Rule("R22")
    void whatWasGrantedStandsBesideWhatWasAskedFor() {
        var sent = new Applicant(rooms, 70_900).sends(3);
        for (var window : List.of(Window.phone(), Window.desk())) {
            try (var context = Browser.open(window, address())) {
                var page = Browser.demo(context, "王五");
                page.navigate("/approvals/" + sent + "/hand-over");
                Browser.look(page, window, "granted-0-colleagues-" + window.width());
                page.navigate("/approvals/" + sent);
                if (page.locator(".action-bar .main").count() > 0) {
                    page.locator(".action-bar .main").click();
                    page.fill("#notAfter", time.today().plusYears(5).toString());
                    page.locator("main button.main").click();
                    assertThat(page.locator("#notAfter-error")).isVisible();
                    assertThat(page.locator("#remark-error")).hasCount(0);
                    Browser.look(page, window, "granted-1-later-than-asked-" + window.width());
                    page.fill("#notAfter", time.today().plusMonths(1).toString());
                    page.locator("summary").first().click();
                    page.locator("input[name=out]").first().check();
                    page.locator("input[name^=reason-]").first().fill("合同未签");
                    page.locator("main button.main").click();
                }
                assertThat(page.locator("main")).containsText("批准 2 人，原申请 3 人");
                Browser.look(page, window, "granted-2-application-" + window.width());
                page.navigate("/messages");
                Browser.look(page, window, "granted-3-messages-" + window.width());
                page.navigate("/approvals?tab=waiting&ticked=none");
                Browser.look(page, window, "granted-4-nothing-ticked-" + window.width());
            }
        }
    }

    @Test
    @Rule({"R12", "R13", "R15"})
    void whatADeletionMeansIsReadBeforeItIsSent() {
        for (var window : List.of(Window.phone(), Window.desk())) {
            try (var context = Browser.open(window, address())) {
                var page = Browser.demo(context, "李四");
                page.navigate("/people?standing=VALID");
                page.locator("tbody .lead a").last().click();
                page.locator(".page-head button.main").click();
                var form = page.url();
                page.locator("select[name=delete]").selectOption("yes");
                page.locator("input[name=until]")
                        .fill(time.today().plusMonths(3).toString());
                page.locator(".action-bar button.main").click();
                assertThat(page.locator("[id^=until-][id$=-error]")).isVisible();
                Browser.look(page, window, "deletion-1-and-a-day-" + window.width());
                page.locator("input[name=until]").fill("");
                page.locator(".action-bar button.main").click();
                assertThat(page.locator("#deletion")).isVisible();
                Browser.look(page, window, "deletion-2-check-" + window.width());
                page.navigate(form);
                page.locator("select[name=delete]").selectOption("");
                page.locator(".action-bar button").first().click();
                page.navigate("/progress?tab=todo");
                Browser.look(page, window, "deletion-3-drafts-" + window.width());
            }
        }
    }

    private void deputyFindsNothingOfTheirOwn(Window window) {
        try (var context = Browser.open(window, address())) {
            var page = Browser.demo(context, "李四");
            page.navigate("/approvals?tab=waiting");
            assertThat(page.locator("main .empty")).isVisible();
            Browser.look(page, window, "deputies-own-" + window.width());
        }
    }

    private void agreesToAllButOne(String address, int leaving) {
        for (var window : List.of(Window.phone(), Window.desk())) {
            try (var phone = Browser.open(window, address())) {
                var page = Browser.demo(phone, "王五");
                page.navigate(address);
                if (page.locator(".action-bar .main").count() == 0) {
                    Browser.look(page, window, "part-after");
                    return;
                }
                page.locator(".action-bar .main").click();
                assertThat(page.locator("input[name=out]")).hasCount(leaving);
                page.locator("summary").click();
                page.locator("input[name=out]").first().check();
                page.fill("#notAfter", time.today().plusMonths(3).toString());
                page.locator("main button.main").click();
                assertThat(page.locator("[role=alert] li")).hasCount(1);
                Browser.look(page, window, "part-reason-missing");
                page.locator("input[name^=reason-]").first().fill("合同未续");
                page.locator("main button.main").click();
                assertThat(page.locator(".timeline")).containsText("合同未续");
            }
        }
    }

    private static String option(Page page) {
        return page.locator(
                        "select[name=department] option",
                        new Page.LocatorOptions().setHasText(Pattern.compile("计算机学院|School of Computing")))
                .first()
                .getAttribute("value");
    }

    private void agrees(Window window, String leader, String address, String picture) {
        var small = new Window(390, 844, window.language(), window.script());
        try (var phone = Browser.open(small, address())) {
            var page = Browser.demo(phone, leader);
            page.navigate(address);
            Browser.look(page, small, picture);
            page.locator(".action-bar .main").click();
            page.locator("main button.main").click();
            assertThat(page.locator("main .timeline")).isVisible();
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
