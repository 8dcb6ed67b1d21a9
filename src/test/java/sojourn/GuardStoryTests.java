package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import sojourn.Browser.Window;
import sojourn.entry.Admissions;
import sojourn.entry.Admitted;
import sojourn.organization.Campuses;
import sojourn.passcode.Passes;
import sojourn.register.Presents;
import sojourn.shell.HumanId;
import sojourn.signin.Invitations;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Known;
import sojourn.simulator.Reason;
import sojourn.simulator.Settings;

/** 演示门岗 at work with and without the server, the person's phone, and a gate that reads the same code. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=guard-story", "sojourn.demo=true"})
@Rule({"R40", "R45"})
class GuardStoryTests {

    private static final String GUARD = "演示门岗";

    @LocalServerPort
    int port;

    @Autowired
    Admissions admissions;

    @Autowired
    Campuses campuses;

    @Autowired
    Presents presents;

    @Autowired
    Passes passes;

    @Autowired
    Invitations invitations;

    private Admitted admitted;
    private HumanId human;

    static List<Window> scripted() {
        return List.of(
                new Window(1280, 900, "zh", true), new Window(390, 844, "zh", true), new Window(390, 844, "en", true));
    }

    @BeforeEach
    void somebodyWithAPermit() {
        setDefaultAssertionTimeout(15_000);
        admitted = admissions.admitted(campuses.all().getFirst().id(), null, 1).getFirst();
        human = presents.byNumber(admitted.number()).orElseThrow().human();
    }

    private String code() {
        return passes.of(human).code().text();
    }

    private static void check(Page page, String typed) {
        page.fill("#typed", typed);
        page.locator("#check button.main").click();
    }

    private static boolean chinese(Window window) {
        return window.language().equals("zh");
    }

    @ParameterizedTest
    @MethodSource("scripted")
    void theGuardAnswersWithTheServerAndWithout(Window window) {
        var pictures = "guard-" + window.toString().replaceAll("\\W+", "-") + "-";
        try (var context = Browser.open(window, address())) {
            var page = Browser.demo(context, GUARD);
            page.navigate("/guard");
            Browser.look(page, window, pictures + "1-ready");
            check(page, code());
            assertThat(page.locator(".answer.ok")).containsText(admitted.name());
            Browser.look(page, window, pictures + "2-yes");
            check(page, "LS2020999999");
            assertThat(page.locator(".answer.bad")).containsText(chinese(window) ? "系统里没有这个人" : "not in the system");
            Browser.look(page, window, pictures + "3-no");
            assertThat(page.locator("body[data-kept=page]")).isVisible();
            assertThat(page.locator("#kept")).containsText(chinese(window) ? "没有网络也能核验" : "without a network");

            context.setOffline(true);
            offline(page, window, pictures);
            page.reload();
            assertThat(page.locator("#kept")).containsText(chinese(window) ? "没有网络也能核验" : "without a network");
            check(page, admitted.number().value());
            assertThat(page.locator(".answer.ok")).containsText(chinese(window) ? "请核对证件" : "No pass code");
            var told = page.waitForResponse("**/guard/later", () -> context.setOffline(false));
            assertThat(told.status()).isEqualTo(204);
        }
    }

    private void offline(Page page, Window window, String pictures) {
        var code = code();
        check(page, code);
        assertThat(page.locator(".answer.ok"))
                .containsText(chinese(window) ? "离线核验，名单更新于 今天" : "Checked offline, list of today");
        Browser.look(page, window, pictures + "4-offline-yes");
        check(page, code);
        assertThat(page.locator(".answer .warning")).isVisible();
        check(page, code.replace(admitted.number().value(), "LS2020999999"));
        assertThat(page.locator(".answer.bad")).containsText(chinese(window) ? "通行码是假的" : "forged");
        check(page, "SJ1.00000000" + code.substring(12));
        assertThat(page.locator(".answer.bad")).containsText(chinese(window) ? "不是本校签发" : "Not signed by");
        check(page, "LS2020999999");
        assertThat(page.locator(".answer.wait strong")).hasText(chinese(window) ? "请打电话核实" : "Please check by phone");
        assertThat(page.locator(".answer.wait")).containsText(chinese(window) ? "名单里没有这个人" : "Not on the list");
        assertThat(page.locator(".answer.wait")).not().containsText(chinese(window) ? "可以放行出校" : "let them out");
        check(page, "123456");
        assertThat(page.locator(".answer.wait")).containsText(chinese(window) ? "核不了应急单" : "no emergency slip");
        assertThat(page.locator(".answer.wait .calls")).containsText("025-");
        Browser.look(page, window, pictures + "5-offline-no");
    }

    @Test
    void aListOfADayAgoAnswersNothingAndAPictureOfACodeNeither() {
        try (var context = Browser.open(Window.phone(), address())) {
            var page = Browser.demo(context, GUARD);
            page.navigate("/guard");
            assertThat(page.locator("#kept")).containsText("没有网络也能核验");
            context.setOffline(true);
            var code = code();
            page.clock().setFixedTime(Instant.now().plusSeconds(61).toEpochMilli());
            check(page, code);
            assertThat(page.locator(".answer.bad")).containsText("可能是截图");
            page.clock().setFixedTime(Instant.now().plusSeconds(25 * 3600).toEpochMilli());
            check(page, admitted.number().value());
            assertThat(page.locator(".answer.bad")).containsText("名单已超过 24 小时");
            Browser.look(page, Window.phone(), "guard-list-old");
        }
    }

    @Test
    void whoIsInByAnEmergencyAndTomorrowByAPermitIsToldApartFromWhoseTimeIsOver() {
        try (var context = Browser.open(Window.phone(), address())) {
            // a phone that cannot verify takes the list as it comes
            context.addInitScript("crypto.subtle.generateKey = () => Promise.reject(new Error())");
            var now = Instant.now();
            context.route("**/guard/list/*", route -> {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(twice(answer.text(), now)));
            });
            var page = Browser.demo(context, GUARD);
            page.navigate("/guard");
            assertThat(page.locator("#kept")).containsText("没有网络也能核验");
            context.setOffline(true);
            check(page, admitted.number().value());
            assertThat(page.locator(".answer.ok")).isVisible();
            page.clock().setFixedTime(now.plusSeconds(6 * 3600).toEpochMilli());
            check(page, admitted.number().value());
            assertThat(page.locator(".answer.bad")).containsText("还没到可以入校的时间");
            page.clock().setFixedTime(now.plusSeconds(13 * 3600).toEpochMilli());
            check(page, admitted.number().value());
            assertThat(page.locator(".answer.ok")).isVisible();
        }
    }

    /** Until in an hour, and again from in twelve on. */
    private String twice(String list, Instant now) {
        var line = "[\"" + admitted.number() + "\",\"*\",%d,%d,-1]";
        var first = line.formatted(now.getEpochSecond() - 3600, now.getEpochSecond() + 3600);
        var later = line.formatted(now.getEpochSecond() + 12 * 3600, now.getEpochSecond() + 40 * 3600);
        return list.replaceAll("\\[\"" + admitted.number() + "\"[^\\]]*\\]", first + "," + later);
    }

    @Test
    void whoSignsOutLeavesNoListBehind() {
        try (var context = Browser.open(Window.phone(), address())) {
            var page = Browser.demo(context, GUARD);
            page.navigate("/guard");
            assertThat(page.locator("body[data-kept=page]")).isVisible();
            assertThat(page.locator("#kept")).containsText("没有网络也能核验");
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL(Pattern.compile("^(?!.*/guard).*$"));
            assertThat(page.evaluate("caches.has('guard')")).isEqualTo(false);
        }
    }

    @Test
    void whoSignsOutTellsTheirOwnChecksAndLeavesOthersAlone() {
        try (var context = Browser.open(Window.phone(), address())) {
            var page = Browser.demo(context, GUARD);
            page.navigate("/guard");
            assertThat(page.locator("body[data-kept=page]")).isVisible();
            var line = "[\"" + admitted.number() + " " + Instant.now().getEpochSecond() + " open\"]";
            page.evaluate("""
                    line => {
                        const { guard, campus } = document.getElementById('check').dataset;
                        localStorage.setItem(`guard-later ${guard} ${campus}`, line);
                        localStorage.setItem(`guard-later another ${campus}`, line);
                    }""", line);
            var told = page.waitForResponse(
                    "**/guard/later",
                    () -> page.locator("form[action='/sign-out'] button").click());
            assertThat(told.status()).isEqualTo(204);
            page.waitForURL(Pattern.compile("^(?!.*/guard).*$"));
            assertThat(page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('guard-later')).join()"))
                    .asString()
                    .startsWith("guard-later another ")
                    .doesNotContain(",");
            page.evaluate("""
                    () => localStorage.setItem(Object.keys(localStorage).find(key => key.startsWith('guard-later')),
                        '["LS2020000001 1500000000 open"]')""");
            Browser.demo(context, GUARD).navigate("/guard");
            assertThat(page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('guard-later')).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void withoutAPlaceToKeepAnythingOneSignsOutToo() {
        try (var context = Browser.open(Window.phone(), address())) {
            // as over plain HTTP
            context.addInitScript("delete window.caches");
            var page = Browser.demo(context, GUARD);
            page.navigate("/guard");
            assertThat(page.evaluate("'caches' in window")).isEqualTo(false);
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL(Pattern.compile("^(?!.*/guard).*$"));
        }
    }

    @Test
    void theCameraReadsACode() {
        try (var context = Browser.phoneWithCamera(address(), "Mozilla/5.0 (Linux; Android 15) Chrome/150")) {
            // Chromium for desks has no reader of its own: what one would hand over
            context.addInitScript(
                    "window.BarcodeDetector = class { async detect() { return [{ rawValue: '" + code() + "' }]; } };");
            var page = Browser.demo(context, GUARD);
            page.navigate("/guard");
            page.locator("#scan").click();
            assertThat(page.locator("#answer .answer.ok")).containsText(admitted.name());
            assertThat(page.locator("#camera")).isHidden();
        }
    }

    @Test
    void withoutScriptTheServerAnswers() {
        var window = new Window(390, 844, "en", false);
        try (var context = Browser.open(window, address())) {
            var page = Browser.demo(context, GUARD);
            page.navigate("/guard");
            Browser.look(page, window, "guard-no-script-1");
            check(page, admitted.number().value());
            assertThat(page.locator(".answer.ok")).containsText("Let in");
            Browser.picture(page, "guard-no-script-2");
        }
    }

    @ParameterizedTest
    @MethodSource("scripted")
    void thePersonShowsACodeThatRenewsItselfAndSaysWhenItCannot(Window window) {
        var pictures = "passcode-" + window.toString().replaceAll("\\W+", "-") + "-";
        try (var context = Browser.open(window, address())) {
            var page = signedIn(context, human);
            page.clock().install();
            page.navigate("/entry/code");
            Browser.look(page, window, pictures + "1-code");
            var first = page.locator(".qr").getAttribute("data-code");
            try (var gate = gate()) {
                assertThat(gate.code(first).reason()).isEqualTo(Reason.WELCOME);
            }
            page.locator("#pass").evaluate("pass => { pass.dataset.before = 'yes'; }");
            page.clock().fastForward(untilRenewed(page));
            assertThat(page.locator("#pass:not([data-before])")).isVisible();
            assertThat(page.locator("#pass-away")).isHidden();
            context.setOffline(true);
            page.clock().fastForward(untilRenewed(page));
            assertThat(page.locator("#pass-away")).isVisible();
            Browser.look(page, window, pictures + "2-away");
            page.clock().fastForward(30_000);
            assertThat(page.locator("#pass-over")).isVisible();
            assertThat(page.locator("#pass-away")).isHidden();
            Browser.picture(page, pictures + "3-over");
            context.setOffline(false);
            page.clock().fastForward(4_000);
            assertThat(page.locator("#pass-over")).isHidden();
        }
    }

    /** And two seconds more, for not all phones ask in the same one. */
    private static long untilRenewed(Page page) {
        return Long.parseLong(page.locator("#pass").getAttribute("data-renewed")) + 2_000;
    }

    /** It knows the person without a face and fetches the keys from the server. */
    private GateSimulator gate() {
        var gate = new GateSimulator(Settings.of("东门", "SIM7", "secret", Clock.systemUTC()))
                .keysFrom(URI.create(address() + "/passcode/keys"))
                .start(0);
        gate.enter(new Known(
                admitted.number().value(),
                admitted.name(),
                true,
                LocalDateTime.of(2020, 1, 1, 0, 0),
                LocalDateTime.of(2037, 12, 31, 0, 0),
                List.of(1),
                0));
        return gate;
    }

    private Page signedIn(BrowserContext context, HumanId who) {
        var token = invitations.invite(who, who);
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
