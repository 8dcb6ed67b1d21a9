package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import sojourn.Browser.Window;
import sojourn.identity.Numbers;
import sojourn.identity.Sex;
import sojourn.shell.CampusTime;

/** A secretary applies for three people, their leader agrees, and the three numbers work two hours later: in the demo university. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=story", "sojourn.demo=true"})
@Rule({"R3", "R10", "R21", "R23"})
class StoryTests {

    private static final AtomicInteger EVER = new AtomicInteger(500);
    private static final Pattern NUMBER = Pattern.compile("LS\\d{10}");

    @LocalServerPort
    int port;

    @Autowired
    CampusTime time;

    static List<Window> windows() {
        return Window.all().toList();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void threePeopleGetTheirNumbers(Window window) {
        var pictures = "story-" + window.toString().replaceAll("\\W+", "-") + "-";
        var names = List.of("演安𠮷", "演宁·买买提", "Ann Demo-O'Hara " + window.width());
        String serial;
        try (var office = Browser.open(window, address())) {
            var page = Browser.demo(office, "李四");
            Browser.look(page, window, pictures + "1-home");
            page.locator(".page-head button.main").click();
            if (window.script()) {
                whatWasMendedIsNoLongerSaid(page);
            }
            fillIn(page, names);
            handIn(page, window, pictures);
            Browser.look(page, window, pictures + "2-form");
            page.locator(".action-bar button.main").click();
            assertThat(page.locator("[role=alert] li")).hasCount(0);
            assertThat(page).hasURL(Pattern.compile("/check$"));
            for (var name : names) {
                assertThat(page.locator("main")).containsText(name);
            }
            Browser.look(page, window, pictures + "3-check");
            page.locator(".action-bar button.main").click();
            assertThat(page).hasURL(Pattern.compile("/sent$"));
            serial = page.locator(".outcome strong").innerText();
            Browser.look(page, window, pictures + "4-sent");
        }
        var numbers = decided(window, serial, pictures);
        inTheRegister(window, numbers, names, pictures);
    }

    private static void whatWasMendedIsNoLongerSaid(Page page) {
        page.locator(".action-bar button.main").click();
        var summary = page.locator("[role=alert] li");
        assertThat(page.locator("#category-error")).isVisible();
        var before = summary.count();
        page.locator("input[name=category][value=STATIONED_ENGINEER]").check();
        assertThat(page.locator("#category-error")).hasCount(0);
        assertThat(summary).hasCount(before - 1);
        assertThat(page.locator("[role=alert] h2")).containsText(String.valueOf(before - 1));
    }

    private void fillIn(Page page, List<String> names) {
        var today = time.today();
        page.locator("input[name=category][value=STATIONED_ENGINEER]").check();
        type(page.locator("#contact"), "李四 83491234");
        type(page.locator("#from"), today.toString());
        type(page.locator("#until"), today.plusMonths(6).toString());
        type(page.locator("#project"), "演示机房运维");
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                page.locator("#add").click();
            }
            var key = page.locator("input[name=person]").last().inputValue();
            type(page.locator("#name-" + key), names.get(i));
            page.locator("#type-" + key).selectOption(i == 2 ? "PASSPORT" : "RESIDENT_ID");
            int n = EVER.incrementAndGet();
            if (i == 2) {
                // without script the page asks for what a passport does not tell only when it comes back
                page.locator("button[value=save]").click();
                type(page.locator("#number-" + key), Numbers.passport(n));
                page.locator("#sex-" + key).selectOption("FEMALE");
                type(page.locator("#birth-" + key), "1991-02-03");
            } else {
                type(
                        page.locator("#number-" + key),
                        Numbers.residentId(LocalDate.of(1990, 1, 1).plusDays(n), Sex.FEMALE, 7));
            }
            type(page.locator("#mobile-" + key), Numbers.mobile(n));
        }
        page.locator("#declared").check();
    }

    /** What is no picture is refused in words; a photo of the contract is taken. */
    private void handIn(Page page, Window window, String pictures) {
        page.locator("#basis").click();
        assertThat(page).hasURL(Pattern.compile("/basis/of/"));
        page.locator("form.card button").click();
        assertThat(page.locator("[role=alert] li")).hasCount(3);
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("合同.pdf", "application/pdf", script));
        page.fill("#from", time.today().minusDays(1).toString());
        page.fill("#until", time.today().plusMonths(9).toString());
        page.locator("form.card button").click();
        assertThat(page.locator("#file-error")).isVisible();
        Browser.look(page, window, pictures + "2a-refused");
        page.setInputFiles("#file", new FilePayload("合同.png", "image/png", picture()));
        page.locator("form.card button").click();
        assertThat(page.locator("main .rows li")).hasCount(1);
        Browser.look(page, window, pictures + "2b-basis");
        page.locator(".stack a.main").click();
        assertThat(page.locator("#people")).isVisible();
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The leader, who always uses a phone, agrees in two taps; answers with the numbers then shown. */
    private List<String> decided(Window window, String serial, String pictures) {
        var small = new Window(390, 844, window.language(), window.script());
        try (var phone = Browser.open(small, address())) {
            var page = Browser.demo(phone, "王五");
            page.navigate("/approvals");
            Browser.look(page, small, pictures + "5-waiting");
            page.locator("a", new Page.LocatorOptions().setHasText(serial))
                    .first()
                    .click();
            Browser.look(page, small, pictures + "6-decision");
            page.locator(".action-bar .main").click();
            Browser.look(page, small, pictures + "7-confirm");
            page.locator("main button.main").click();
            assertThat(page.locator(".page-head .status.ok")).isVisible();
            Browser.look(page, small, pictures + "8-agreed");
            var numbers = NUMBER.matcher(page.locator("main").innerText())
                    .results()
                    .map(match -> match.group())
                    .distinct()
                    .toList();
            assertThat(numbers).hasSize(3);
            return numbers;
        }
    }

    private void inTheRegister(Window window, List<String> numbers, List<String> names, String pictures) {
        try (var office = Browser.open(window, address())) {
            var page = Browser.demo(office, "李四");
            for (int i = 0; i < numbers.size(); i++) {
                page.navigate("/people?q=" + numbers.get(i));
                var row = page.locator("main tbody tr").first();
                assertThat(row).containsText(names.get(i));
                assertThat(row.locator(".status.ok")).isVisible();
            }
            Browser.look(page, window, pictures + "9-found");
            page.locator("tbody .lead a").first().click();
            Browser.look(page, window, pictures + "10-person");
            assertThat(page.locator(".notice.wait")).isVisible();
            page.locator("button[value=PT2H]").click();
            assertThat(page.locator(".notice.wait")).isHidden();
            page.locator("button[value=reset]").click();
            assertThat(page.locator(".notice.wait")).isVisible();
            page.navigate("/messages");
            Browser.look(page, window, pictures + "11-messages");
        }
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.blur();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
