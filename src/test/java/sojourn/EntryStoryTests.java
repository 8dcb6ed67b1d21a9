package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import sojourn.Browser.Window;
import sojourn.delivery.Campus;
import sojourn.demo.DemoClock;
import sojourn.face.Sitters;
import sojourn.shell.HumanId;
import sojourn.signin.Accounts;
import sojourn.signin.Invitations;

/** A person applies on the phone, their leader agrees on the phone, the gate would open two hours later, and the security office stops it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=entry-story", "sojourn.demo=true"})
@Rule({"R11", "R37", "R38", "R39", "R40", "R47"})
class EntryStoryTests {

    private static final Window PHONE = Window.phone();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    @Autowired
    DemoClock clock;

    private Sitters sitters;

    @BeforeEach
    void somebodyComes() {
        setDefaultAssertionTimeout(15_000);
        sitters = new Sitters(rooms);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @Rule("R43")
    void aClockThatIsSetBackWantsEverybodyAtTheGatesAgain() {
        try (var campus = new Campus(rooms)) {
            var gate = campus.gate();
            var sitter = campus.people(1).getFirst();
            var number = sitter.number().value();
            clock.advance(Duration.ofHours(3));
            campus.permitAtOnce(sitter);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> gate.person(number).isPresent());
            clock.advance(Duration.ofDays(300));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> gate.person(number).isEmpty());
            clock.reset();
            clock.advance(Duration.ofHours(3));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> gate.person(number).isPresent());
        }
    }

    @Test
    void fromTheFormToTheOpenGate() {
        var sitter = sitters.newcomers(1).getFirst();
        try (var context = Browser.open(PHONE, address());
                var office = Browser.open(PHONE, address())) {
            var page = signedIn(context, sitter.human());
            page.navigate("/entry");
            assertThat(page.locator(".countdown")).isVisible();
            assertThat(page.locator("main")).containsText("起可办理入校申请");
            assertThat(page.locator("form.action-bar")).hasCount(0);
            Browser.look(page, PHONE, "entry-1-wait");
            clock.advance(Duration.ofHours(2).plusMinutes(1));
            page.navigate("/me");
            page.locator("a", new Page.LocatorOptions().setHasText("入校申请"))
                    .first()
                    .click();
            Browser.look(page, PHONE, "entry-2-empty");
            page.locator(".action-bar .main").click();
            assertThat(page).hasURL(Pattern.compile("/form$"));
            var lastDay = page.inputValue("#until");
            page.fill("#until", "2099-12-31");
            page.locator(".action-bar .main").click();
            assertThat(page.locator("[role=alert] a[href='#until']")).isVisible();
            assertThat(page.locator("#until")).hasValue("2099-12-31");
            Browser.look(page, PHONE, "entry-3-faults");
            page.fill("#until", lastDay);
            tick(page);
            page.fill("#reason", "参加科研项目");
            page.fill("#contact", "李四 025-8000 0101");
            page.locator("#declared").check();
            assertThat(page.locator("#saved")).containsText("自动保存");
            Browser.look(page, PHONE, "entry-4-form");
            page.locator(".action-bar .main").click();
            Browser.look(page, PHONE, "entry-5-check");
            page.locator(".action-bar .main").click();
            assertThat(page.locator(".outcome strong")).hasText(Pattern.compile("\\d{8}"));
            Browser.look(page, PHONE, "entry-6-sent");
            page.navigate("/entry/now");
            Browser.look(page, PHONE, "entry-7-not-yet");

            rooms.getBean(Accounts.class).open(sitters.leader(), "boss" + UUID.randomUUID());
            var boss = signedIn(office, sitters.leader());
            boss.navigate("/approvals");
            boss.navigate("http://localhost:" + port
                    + boss.locator("main td a.main").first().getAttribute("href"));
            Browser.look(boss, PHONE, "entry-8-decide");
            boss.locator(".action-bar .main").click();
            Browser.look(boss, PHONE, "entry-9-confirm");
            boss.locator("main button.main").click();
            Browser.look(boss, PHONE, "entry-10-decided");

            page.navigate("/entry");
            assertThat(page.locator("main")).containsText("入校许可");
            Browser.look(page, PHONE, "entry-11-permit");
            clock.advance(Duration.ofHours(26));
            page.navigate("/entry/now");
            assertThat(page.locator("main")).containsText("可进到");
            Browser.look(page, PHONE, "entry-12-open");
            secondApplication(page, lastDay);
            page.navigate("/entry");
            page.locator("a[href$='/give-back']").first().click();
            buttonsAreBelow(page, "#means ~ p + p");
            Browser.look(page, PHONE, "entry-17-give-back");
            freezes(sitter);
            page.navigate("/entry/now");
            assertThat(page.locator("main")).containsText("已冻结");
            Browser.look(page, PHONE, "entry-16-frozen");
        }
    }

    /** For the campus that is permitted already. */
    private void secondApplication(Page page, String lastDay) {
        page.navigate("/entry");
        page.locator(".action-bar .main").click();
        tick(page);
        page.fill("#until", lastDay);
        page.fill("#reason", "再来一次");
        page.fill("#contact", "李四");
        page.locator("#declared").check();
        page.locator(".action-bar .main").click();
        assertThat(page.locator("[role=alert][data-focus]")).containsText("已有入校许可，不用再申请");
        Browser.look(page, PHONE, "entry-13-second");
    }

    private void freezes(Sitters.Sitter sitter) {
        try (var context = Browser.open(PHONE, address());
                var other = Browser.open(PHONE, address())) {
            var page = Browser.demo(context, "何廿二");
            page.navigate("/freezes");
            page.fill("#number", sitter.number().value());
            page.locator("main form button.main").click();
            Browser.look(page, PHONE, "freeze-1-before");
            buttonsAreBelow(page, "#reason");
            page.fill("#reason", "证件疑被他人冒用，正在核实");
            page.locator("main button.danger").click();
            assertThat(page.locator("main")).containsText("须由保卫处的另一位同事解除");
            Browser.look(page, PHONE, "freeze-2-frozen");
            page.navigate("/freezes");
            Browser.look(page, PHONE, "freeze-3-list");
            var second = Browser.demo(other, "吕廿三");
            second.navigate(page.locator("main .rows a").first().getAttribute("href"));
            second.locator("main a.main").click();
            buttonsAreBelow(second, "#remark");
            Browser.look(second, PHONE, "freeze-4-release");
        }
    }

    /** Also on a screen so low that both do not fit. */
    private static void buttonsAreBelow(Page page, String written) {
        page.setViewportSize(PHONE.width(), 320);
        var bottom =
                (Number) page.evaluate("css => document.querySelector(css).getBoundingClientRect().bottom", written);
        var top = (Number) page.evaluate("document.querySelector('.card .action-bar').getBoundingClientRect().top");
        assertThat(top.doubleValue()).isGreaterThanOrEqualTo(bottom.doubleValue());
        page.setViewportSize(PHONE.width(), PHONE.height());
    }

    @Test
    void inEnglishWithoutScript() {
        var sitter = sitters.one();
        var window = new Window(390, 844, "en", false);
        try (var context = Browser.open(window, address())) {
            var page = signedIn(context, sitter.human());
            page.navigate("/entry");
            Browser.look(page, window, "entry-en-1-empty");
            page.locator(".action-bar .main").click();
            page.locator(".action-bar .main").click();
            assertThat(page.locator("[role=alert] a")).hasCount(4);
            Browser.look(page, window, "entry-en-2-faults");
            tick(page);
            page.fill("#reason", "Research project");
            page.fill("#contact", "Li Si");
            page.locator("#declared").check();
            page.locator(".action-bar .main").click();
            Browser.look(page, window, "entry-en-3-check");
            page.locator(".action-bar .main").click();
            Browser.look(page, window, "entry-en-4-sent");
            page.locator("main a.main").click();
            Browser.look(page, window, "entry-en-5-application");
            page.navigate("/entry/now");
            Browser.look(page, window, "entry-en-6-now");
        }
    }

    @Test
    void somebodyElsesApplicationIsNotThere() {
        var sitter = sitters.one();
        try (var context = Browser.open(PHONE, address())) {
            var page = signedIn(context, sitter.human());
            for (var path : new String[] {"", "/form", "/check", "/sent"}) {
                var answer = page.navigate("/entry/" + UUID.randomUUID() + path);
                assertThat(answer.status()).as(path).isEqualTo(404);
            }
            Browser.look(page, PHONE, "entry-not-there");
        }
    }

    private void tick(Page page) {
        page.locator("[name=campuses][value='" + sitters.campus() + "']").check();
    }

    /** By a link of one use, as everybody comes in the first time. */
    private Page signedIn(BrowserContext context, HumanId human) {
        var token = rooms.getBean(Invitations.class).invite(human, human);
        var page = context.newPage();
        page.navigate("/welcome/" + token);
        page.fill("#password", "correct horse battery staple");
        page.fill("#again", "correct horse battery staple");
        page.locator("main button.main").click();
        page.locator(".page-head").waitFor();
        return page;
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
