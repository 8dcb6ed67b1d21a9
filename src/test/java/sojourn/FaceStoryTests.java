package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
import sojourn.consent.Consents;
import sojourn.demo.DemoClock;
import sojourn.face.CameraFilm;
import sojourn.face.FaceStanding.State;
import sojourn.face.Faces;
import sojourn.face.Sitters;
import sojourn.face.Sitters.Sitter;
import sojourn.signin.Invitations;

/** People have their face taken on a phone, or do not, and come as far as each other; the phone's camera sees a picture. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=face-story", "sojourn.demo=true", "sojourn.face.second-share=0"})
@Rule({"R11", "R30", "R31", "R32", "R33"})
class FaceStoryTests {

    private static final Pattern NUMBER = Pattern.compile("LS\\d+");
    private static final Window PHONE = Window.phone();
    private static final String ANDROID =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    @Autowired
    DemoClock clock;

    @Autowired
    Faces faces;

    private Sitters sitters;

    @BeforeEach
    void somebodySitsHere() {
        // a picture is drawn, sent and judged in between
        setDefaultAssertionTimeout(15_000);
        sitters = new Sitters(rooms);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void fromTheCameraToTheYesOfAReviewer() {
        var sitter = sitters.newcomers(1).getFirst();
        try (var context = phone()) {
            var page = signedIn(context, sitter);
            page.navigate("/me");
            assertThat(page.locator(".countdown")).isVisible();
            Browser.look(page, PHONE, "face-1-wait");
            page.navigate("/me/face");
            assertThat(page.locator("form.capture")).hasCount(0);
            clock.advance(Duration.ofHours(2).plusMinutes(1));
            page.navigate("/me");
            page.locator("a", new Page.LocatorOptions().setHasText("人脸"))
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile("/consent$"));
            Browser.look(page, PHONE, "face-2-consent");
            bothAnswersLookAlike(page);
            page.locator("[value=yes]").click();
            Browser.look(page, PHONE, "face-3-before");
            page.locator("[data-camera]").click();
            assertThat(page.locator("#finder [role=status]")).hasText("很好，可以拍照");
            Browser.look(page, PHONE, "face-4-camera");
            page.locator("[data-shoot]").click();
            assertThat(page.locator("[data-send]")).isVisible();
            Browser.look(page, PHONE, "face-5-chosen");
            assertThat(page.locator("#finder img")).isVisible();
            page.locator("[data-send]").click();
            assertThat(page.locator("#outcome")).containsText("照片已提交");
            Browser.look(page, PHONE, "face-6-pending");
            assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.PENDING);
            passes(sitter);
            page.reload();
            assertThat(page.locator("#outcome")).containsText("照片已通过审核");
            Browser.look(page, PHONE, "face-7-approved");
            page.navigate("/messages");
            assertThat(page.locator("main")).containsText("人脸照片已通过审核");
        }
    }

    @Test
    void anAlbumsLargePictureIsMadeSmallOnThePhone() {
        var sitter = consenting();
        try (var context = phone()) {
            var page = signedIn(context, sitter);
            // what the phone sends cannot be read off the line
            context.addInitScript(
                    "const send = fetch; window.fetch = (to, what) => { if (what?.body) sessionStorage.sent = what.body.get('photo').size; return send(to, what); }");
            page.navigate("/me/face");
            var large = larger(CameraFilm.frame(), 3000);
            choose(page, "大照片.jpg", CameraFilm.jpeg(large));
            page.locator("[data-send]").click();
            assertThat(page.locator("#outcome")).containsText("照片已提交");
            assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.PENDING);
            assertThat(Integer.parseInt((String) page.evaluate("sessionStorage.sent")))
                    .isBetween(20_000, 600_000);
        }
    }

    @Test
    void whatNeitherThePhoneCanReadNorTheServerWouldTakeIsNotSent() throws IOException {
        var sitter = consenting();
        var picture = Files.write(Files.createTempFile("large", ".heic"), new byte[12 * 1024 * 1024 + 1]);
        try (var context = phone()) {
            var page = signedIn(context, sitter);
            page.navigate("/me/face");
            page.setInputFiles("#photo", picture);
            assertThat(page.locator("#finder [role=status]")).hasText("照片太大，请换一张");
            assertThat(page.locator("[data-album]")).isVisible();
            assertThat(page.locator("[data-send]")).isHidden();
            choose(page, "small.heic", new byte[100]);
            assertThat(page.locator("#finder [role=status]")).containsText("可以直接提交试试");
        } finally {
            Files.delete(picture);
        }
    }

    @Test
    void whoeverSaysNoComesInAnotherWayAndIsAskedForNoPicture() {
        var sitter = sitters.newcomers(1).getFirst();
        clock.advance(Duration.ofHours(2).plusMinutes(1));
        for (var window : Window.all().toList()) {
            try (var context = Browser.open(window, address())) {
                var page = signedIn(context, sitter);
                page.navigate("/me/face/consent");
                page.locator("[value=no]").click();
                assertThat(page).hasURL(Pattern.compile("/me/face/without$"));
                Browser.look(page, window, "face-without-" + window.toString().replaceAll("\\W+", "-"));
                page.navigate("/me/face");
                assertThat(page).hasURL(Pattern.compile("/me/face/without$"));
                page.locator(".stack .main").click();
                assertThat(page.locator(".task-list > li").nth(1)).hasClass(Pattern.compile("done"));
            }
        }
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.NONE);
    }

    @Test
    void withoutScriptThePlainFormDoes() {
        var sitter = consenting();
        var window = new Window(390, 844, "en", false);
        try (var context = Browser.open(window, address())) {
            var page = signedIn(context, sitter);
            page.navigate("/me/face");
            Browser.look(page, window, "face-plain");
            page.locator("[data-plain] button").click();
            assertThat(page.locator("[role=alert]")).isVisible();
            page.setInputFiles(
                    "#photo",
                    new FilePayload("a.txt.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8)));
            page.locator("[data-plain] button").click();
            assertThat(page.locator("[role=alert]")).isVisible();
            Browser.look(page, window, "face-plain-refused");
            page.setInputFiles("#photo", new FilePayload("me.jpg", "image/jpeg", CameraFilm.jpeg(CameraFilm.frame())));
            page.locator("[data-plain] button").click();
            assertThat(page.locator("#outcome")).containsText("Picture sent");
        }
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.PENDING);
    }

    @Test
    void aBrokenLineIsTriedAgainAndAnAnswerThatWasLostMakesNoSecondPicture() {
        var sitter = consenting();
        try (var context = phone()) {
            var page = signedIn(context, sitter);
            page.navigate("/me/face");
            var times = new AtomicInteger();
            page.route("**/me/face", route -> {
                if (!route.request().method().equals("POST")) {
                    route.resume();
                } else if (times.incrementAndGet() == 1) {
                    route.abort();
                } else if (times.get() == 2) {
                    // it arrives, and nobody hears so
                    route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                    route.abort();
                } else {
                    route.resume();
                }
            });
            choose(page, "me.jpg", CameraFilm.jpeg(CameraFilm.frame()));
            page.locator("[data-send]").click();
            assertThat(page.locator("#finder [role=status]")).hasText("网络不稳定，正在重新上传");
            assertThat(page.locator("#outcome")).containsText("照片已提交");
            assertThat(times).hasValue(3);
        }
        assertThat(faces.forgotten(sitter.human()))
                .as("none was replaced by itself")
                .isEmpty();
    }

    @Test
    void aRefusalSaysWhatToDoAndAfterTwoAHumanMayBeAsked() {
        var sitter = consenting();
        try (var context = phone()) {
            var page = signedIn(context, sitter);
            page.navigate("/me/face");
            var dark = new RescaleOp(0.12f, 0, null).filter(CameraFilm.frame(), null);
            var nobody = new RescaleOp(1, 0, null).filter(CameraFilm.frame().getSubimage(0, 900, 960, 380), null);
            choose(page, "dark.jpg", CameraFilm.jpeg(dark));
            page.locator("[data-send]").click();
            assertThat(page.locator("[role=alert]")).containsText("光线太暗");
            assertThat(page.locator("[role=alert]")).isFocused();
            assertThat(page.locator("[name=waived]")).hasCount(0);
            Browser.look(page, PHONE, "face-refused");
            choose(page, "nobody.jpg", CameraFilm.jpeg(larger(nobody, 1800)));
            page.locator("[data-send]").click();
            assertThat(page.locator("[name=waived]")).isVisible();
            page.locator("[name=waived]").check();
            Browser.look(page, PHONE, "face-waiver");
            choose(page, "me.jpg", CameraFilm.jpeg(CameraFilm.frame()));
            page.locator("[data-send]").click();
            assertThat(page.locator("#outcome")).containsText("照片已提交");
        }
    }

    @Test
    void aDesktopHandsOverToThePhoneOnceAndFollowsIt() {
        var sitter = consenting();
        var desk = Window.desk();
        try (var office = Browser.open(desk, address());
                var mobile = phone()) {
            var page = signedIn(office, sitter);
            page.navigate("/me/face");
            Browser.look(page, desk, "face-desk");
            var address = page.locator(".qr").getAttribute("data-address");
            var other = mobile.newPage();
            other.navigate(address);
            Browser.look(other, PHONE, "face-carry");
            other.locator(".action-bar .main").click();
            assertThat(other.locator("[data-camera]")).isVisible();
            assertThat(page.locator("#phone + p")).containsText("手机已打开");
            choose(other, "me.jpg", CameraFilm.jpeg(CameraFilm.frame()));
            other.locator("[data-send]").click();
            assertThat(other.locator("#outcome")).containsText("照片已提交");
            Browser.look(other, PHONE, "face-carried");
            assertThat(page.locator("#outcome")).containsText("照片已提交");
            for (var elsewhere : List.of("/me", "/me/information", "/me/face", "/me/face/picture")) {
                other.navigate(elsewhere);
                assertThat(other).hasURL(Pattern.compile("/sign-in"));
            }
            try (var thief = phone()) {
                var late = thief.newPage();
                late.navigate(address);
                late.locator(".action-bar .main").click();
                assertThat(late.locator("h1")).hasText("二维码已失效");
                Browser.look(late, PHONE, "face-carry-over");
            }
            clock.advance(Duration.ofMinutes(6));
            other.navigate("/carry");
            assertThat(other.locator("h1")).hasText("二维码已失效");
        }
    }

    @Test
    void whereNoCameraIsThePhonesOwnCameraAppDoes() {
        var sitter = consenting();
        try (var context = phone()) {
            context.addInitScript("Object.defineProperty(navigator, 'mediaDevices', { value: undefined })");
            var page = signedIn(context, sitter);
            page.navigate("/me/face");
            var chooser =
                    page.waitForFileChooser(() -> page.locator("[data-camera]").click());
            assertThat(chooser.element().getAttribute("capture")).isEqualTo("user");
            chooser.setFiles(new FilePayload("me.jpg", "image/jpeg", CameraFilm.jpeg(CameraFilm.frame())));
            page.locator("[data-send]").click();
            assertThat(page.locator("#outcome")).containsText("照片已提交");
        }
    }

    @Test
    void aConsentThatIsTakenBackMeanwhileLeavesNoPicture() {
        var sitter = consenting();
        try (var context = phone()) {
            var page = signedIn(context, sitter);
            page.navigate("/me/face");
            choose(page, "me.jpg", CameraFilm.jpeg(CameraFilm.frame()));
            var second = context.newPage();
            second.navigate("/me/face/consent/withdraw");
            Browser.look(second, PHONE, "face-withdraw");
            second.locator(".action-bar button").click();
            assertThat(second).hasURL(Pattern.compile("/me/face/without$"));
            page.locator("[data-send]").click();
            assertThat(page).hasURL(Pattern.compile("/me/face/without$"));
        }
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.NONE);
        assertThat(rooms.getBean(Consents.class).holds(sitter.human())).isFalse();
    }

    @Test
    @Rule("R29")
    void aSessionThatEndedCostsNoPicture() {
        var sitter = consenting();
        try (var context = phone()) {
            var page = signedIn(context, sitter);
            page.navigate("/me/face");
            choose(page, "me.jpg", CameraFilm.jpeg(CameraFilm.frame()));
            context.clearCookies();
            page.locator("[data-send]").click();
            assertThat(page.locator("#lost-session")).isVisible();
            Browser.look(page, PHONE, "face-signed-out");
            assertThat(page.locator("#finder img")).isVisible();
            signedIn(context, sitter);
            page.locator("[data-send]").click();
            assertThat(page.locator("#outcome")).containsText("照片已提交");
        }
        assertThat(faces.standing(sitter.human()).state()).isEqualTo(State.PENDING);
    }

    /** The queue is everybody's: whoever sat here before stands in it as well. */
    private void passes(Sitter sitter) {
        var seen = new ArrayList<String>();
        try (var office = Browser.open(Window.desk(), address())) {
            var page = Browser.demo(office, "许廿一");
            page.navigate("/faces/review");
            while (page.locator(".facts").isVisible()) {
                var facts = page.locator(".facts");
                var shown = facts.textContent();
                seen.add(shown);
                assertThat(page.locator("img.portrait")).hasJSProperty("complete", true);
                page.keyboard().press("1");
                assertThat(facts.filter(new Locator.FilterOptions()
                                .setHasText(NUMBER.matcher(shown)
                                        .results()
                                        .findFirst()
                                        .orElseThrow()
                                        .group())))
                        .hasCount(0);
            }
            assertThat(page.locator(".empty")).isVisible();
        }
        assertThat(seen)
                .anySatisfy(facts -> assertThat(facts).contains(sitter.number().value()));
    }

    /** R31: both answers have the same size and colour. */
    private static void bothAnswersLookAlike(Page page) {
        var look =
                "button => { const s = getComputedStyle(button); return [s.color, s.backgroundColor, s.borderColor, button.offsetHeight, button.offsetWidth].join() }";
        assertThat(page.locator("[value=no]").evaluate(look))
                .isEqualTo(page.locator("[value=yes]").evaluate(look));
    }

    private static void choose(Page page, String name, byte[] picture) {
        page.setInputFiles("#photo", new FilePayload(name, "image/jpeg", picture));
        assertThat(page.locator("[data-send]")).isVisible();
    }

    private static BufferedImage larger(BufferedImage picture, int width) {
        var larger =
                new BufferedImage(width, picture.getHeight() * width / picture.getWidth(), BufferedImage.TYPE_INT_RGB);
        var pen = larger.createGraphics();
        pen.drawImage(picture, 0, 0, larger.getWidth(), larger.getHeight(), null);
        pen.dispose();
        return larger;
    }

    private Sitter consenting() {
        return sitters.one();
    }

    /** By a link of one use, as everybody comes in the first time. */
    private Page signedIn(BrowserContext context, Sitter sitter) {
        var token = rooms.getBean(Invitations.class).invite(sitter.human(), sitter.human());
        var page = context.newPage();
        page.navigate("/welcome/" + token);
        page.fill("#password", "correct horse battery staple");
        page.fill("#again", "correct horse battery staple");
        page.locator("main button.main").click();
        page.locator(".page-head").waitFor();
        return page;
    }

    private BrowserContext phone() {
        return Browser.phoneWithCamera(address(), ANDROID);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
