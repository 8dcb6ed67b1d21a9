package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sojourn.face.CameraFilm;

/** The Debian Chromium, started once a test run; windows like those of an office desk and of a cheap phone. */
final class Browser {

    /** What a window is like: how wide, in which language, whether scripts run. */
    record Window(int width, int height, String language, boolean script) {

        /** Every pair of width, language and script. */
        static Stream<Window> all() {
            return Stream.of(
                    new Window(1280, 900, "zh", true),
                    new Window(390, 844, "en", true),
                    new Window(390, 844, "zh", false),
                    new Window(1280, 900, "en", false));
        }

        static Window desk() {
            return new Window(1280, 900, "zh", true);
        }

        static Window phone() {
            return new Window(390, 844, "zh", true);
        }

        @Override
        public String toString() {
            return width + " px, " + language + (script ? "" : ", no script");
        }
    }

    /** A key that has no sentence shows itself. */
    private static final Pattern RAW_KEY = Pattern.compile("\\b(" + rooms() + ")(\\.[A-Za-z][\\w-]*){2,}\\b");

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final com.microsoft.playwright.Browser CHROMIUM = start();

    private Browser() {}

    private static String rooms() {
        var files = Objects.requireNonNull(
                Path.of("src/main/resources/messages").toFile().list());
        return Stream.of(files)
                .filter(file -> file.endsWith("_zh.properties"))
                .map(file -> file.replace("_zh.properties", ""))
                .collect(Collectors.joining("|"));
    }

    static BrowserContext open(Window window, String address) {
        var context = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(window.width(), window.height())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(window.script()));
        context.setDefaultTimeout(15_000);
        if (window.language().equals("en")) {
            var page = context.newPage();
            page.navigate("/language?to=en");
            page.close();
        }
        return context;
    }

    /** A phone whose camera sees {@link CameraFilm}, and whose owner lets pages use it. */
    static BrowserContext phoneWithCamera(String address, String userAgent) {
        var context = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(390, 844)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setUserAgent(userAgent)
                .setPermissions(List.of("camera")));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** What every page owes its readers; where scripts run also no fault of accessibility, since that check is one. */
    static void isSound(Page page, Window window) {
        assertThat(RAW_KEY.matcher(page.locator("body").innerText()).results().map(key -> key.group()))
                .as("words that nobody wrote, at " + page.url())
                .isEmpty();
        var wide = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(wide.intValue()).as("sideways scrolling of " + page.url()).isLessThanOrEqualTo(0);
        if (window.script()) {
            isAccessible(page);
        }
    }

    /** WCAG 2.2 AA and best practice, of the whole page or of the named parts. */
    static void isAccessible(Page page, String... parts) {
        var faults = axe(page, parts).analyze().getViolations();
        assertThat(faults)
                .as(page.url())
                .extracting(fault -> fault.getId() + " "
                        + fault.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    private static AxeBuilder axe(Page page, String... parts) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // pages have no frames, and without them it need not load itself into a second, blank page
        var axe = new AxeBuilder(page).options(options).setLegacyMode(true).withTags(STANDARDS);
        for (var part : parts) {
            axe.include(part);
        }
        return axe;
    }

    /** With {@code -Dsojourn.pictures=true} keeps a picture below target/pictures, for a human who wants to look: they take a sixth of the time. */
    static void picture(Page page, String name) {
        if (Boolean.getBoolean("sojourn.pictures")) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + ".png")));
        }
    }

    private static com.microsoft.playwright.Browser start() {
        var environment =
                Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "LANG", "zh_CN.UTF-8", "LC_ALL", "zh_CN.UTF-8");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new LaunchOptions()
                .setExecutablePath(chromium())
                .setEnv(environment)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--lang=zh-CN",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture="
                                + CameraFilm.make(Path.of("target", "camera")).toAbsolutePath(),
                        "--disable-quic"));
        return playwright.chromium().launch(options);
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: ./check says what to install"));
    }

    /** Somebody of the demo university, signed in with one click. */
    static Page demo(BrowserContext context, String who) {
        var page = context.newPage();
        page.navigate("/sign-in");
        page.locator("main tr", new Page.LocatorOptions().setHasText(who))
                .first()
                .locator("button")
                .click();
        page.locator(".page-head").waitFor();
        return page;
    }

    /** A page as a rector may see it: sound for everybody, and pictured. */
    static void look(Page page, Window window, String name) {
        page.locator("#main").waitFor();
        isSound(page, window);
        picture(page, name);
    }
}
