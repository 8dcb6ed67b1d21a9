package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import sojourn.Browser.Window;
import sojourn.face.Sitters;
import sojourn.face.Sitters.Sitter;

/** The reviewer and the security office of the demo university at work, with keys and without script. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=faces", "sojourn.demo=true", "sojourn.face.second-share=0"})
@Rule({"R34", "R36"})
class FaceReviewBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    static List<Window> windows() {
        return Window.all().toList();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void picturesAreReviewedOneByOneAndOneIsSeenForAReason(Window window) {
        var pictures = "faces-" + window.toString().replaceAll("\\W+", "-") + "-";
        var sitters = new Sitters(rooms);
        var three = sitters.arrive(3);
        sitters.sits(three.get(0));
        sitters.sits(three.get(1));
        sitters.sitsBeforeAHuman(three.get(2));
        try (var office = Browser.open(window, "http://localhost:" + port)) {
            var page = Browser.demo(office, "许廿一");
            Browser.look(page, window, pictures + "1-home");
            page.navigate("/faces/review");
            assertThat(page.locator(".facts"))
                    .containsText(three.get(0).number().value());
            Browser.look(page, window, pictures + "2-review");
            var decided = page.url();
            keysOrButtons(page, window, three);
            page.locator("[value=OTHER]").evaluate("button => button.form.requestSubmit(button)");
            assertThat(page.locator("#remark-error")).isVisible();
            Browser.look(page, window, pictures + "3-refused");
            page.fill("#remark", "1 请取下耳机");
            page.locator("[value=OTHER]").click();
            assertThat(page.locator(".facts"))
                    .containsText(three.get(1).number().value());
            press(page, window, "1", "[value=APPROVE]");
            assertThat(page.locator(".facts"))
                    .containsText(three.get(2).number().value());
            Browser.look(page, window, pictures + "4-waived");
            press(page, window, "1", "[value=APPROVE]");
            assertThat(page.locator(".empty")).isVisible();
            Browser.look(page, window, pictures + "5-empty");
            page.navigate(decided);
            Browser.look(page, window, pictures + "6-over");
        }
        securityOffice(window, pictures, three.get(1));
    }

    /** On and back again; a figure in the remark is no key, and what asks for a remark goes there first. */
    private static void keysOrButtons(Page page, Window window, List<Sitter> three) {
        press(page, window, "j", "[data-key=j]");
        assertThat(page.locator(".facts")).containsText(three.get(1).number().value());
        press(page, window, "k", "[data-key=k]");
        assertThat(page.locator(".facts")).containsText(three.get(0).number().value());
        if (window.script()) {
            page.keyboard().press("7");
            assertThat(page.locator("#remark")).isFocused();
            page.keyboard().press("1");
            assertThat(page.locator("#remark")).hasValue("1");
            page.fill("#remark", "");
        }
    }

    private static void press(Page page, Window window, String key, String button) {
        if (window.script()) {
            assertThat(page.locator("img.portrait")).hasJSProperty("complete", true);
            page.keyboard().press(key);
        } else {
            page.locator(button).click();
        }
    }

    private void securityOffice(Window window, String pictures, Sitter approved) {
        try (var office = Browser.open(window, "http://localhost:" + port)) {
            var page = Browser.demo(office, "何廿二");
            page.navigate("/faces/look");
            Browser.look(page, window, pictures + "7-look");
            page.fill("#number", "LS2020999999");
            page.fill("#reason", "核对门岗纠纷");
            page.locator("main button.main").click();
            assertThat(page.locator("#number-error")).isVisible();
            Browser.look(page, window, pictures + "8-look-refused");
            page.fill("#number", approved.number().value());
            page.fill("#reason", "核对门岗纠纷");
            page.locator("main button.main").click();
            assertThat(page.locator("img.portrait")).hasAttribute("src", Pattern.compile("^data:image/jpeg;base64,"));
            Browser.isSound(page, window);
            Browser.picture(page, pictures + "9-seen");
            page.navigate("/faces/filing");
            Browser.look(page, window, pictures + "10-filing");
        }
    }
}
