package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import sojourn.Browser.Window;

/** The main navigation of whoever holds much: one line at a desk, menus that need no script and no mouse. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=navigation", "sojourn.demo=true"})
@Rule("R28")
class NavigationBrowserTests {

    private static final String OFFICER = "何廿二";

    @LocalServerPort
    int port;

    static Stream<Arguments> readers() {
        return Stream.of(OFFICER, "郑十", "李四", "演示门岗")
                .flatMap(reader -> Window.all().map(window -> Arguments.of(reader, window)));
    }

    private String address() {
        return "http://localhost:" + port;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void itIsOneLineAndItsMenusLieOverThePage(String reader, Window window) {
        try (var context = Browser.open(window, address())) {
            var page = Browser.demo(context, reader);
            if (window.width() > 640) {
                assertThat(page.locator(".site-head").boundingBox().height).isLessThanOrEqualTo(61.5);
            }
            var name = "nav-" + reader + "-" + window.width() + "-" + window.language();
            Browser.look(page, window, name);
            var menus = page.locator(".site-head details");
            for (int n = 0; n < menus.count(); n++) {
                menus.nth(n).locator("summary").click();
                var entries = menus.nth(n).locator("a");
                assertThat(entries.count()).isGreaterThan(1);
                assertThat(entries.last()).isVisible();
                var box = entries.last().boundingBox();
                assertThat(box.x + box.width).isLessThanOrEqualTo(window.width());
                if (window.script()) {
                    // the menu lies over the page, so what it covers is not looked at
                    Browser.isAccessible(page, ".site-head");
                }
                Browser.picture(page, name + "-menu-" + n);
            }
            assertThat(page.locator(".site-head details[open]")).hasCount(menus.count() == 0 ? 0 : 1);
        }
    }

    @Test
    void aMenuIsOpenedAndClosedByTheKeyboard() {
        try (var context = Browser.open(Window.desk(), address())) {
            var page = Browser.demo(context, OFFICER);
            var menu = page.locator(".site-head details").last();
            menu.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(menu.locator("a").first()).isVisible();
            page.keyboard().press("Tab");
            assertThat(menu.locator("a").first()).isFocused();
            page.keyboard().press("Escape");
            assertThat(menu.locator("a").first()).isHidden();
            assertThat(menu.locator("summary")).isFocused();
        }
    }

    @Test
    void theMenuOfThePageOneIsAtIsMarked() {
        try (var context = Browser.open(Window.desk(), address())) {
            var page = Browser.demo(context, OFFICER);
            page.navigate("/freezes");
            Locator current = page.locator(".site-head summary[aria-current=true]");
            assertThat(current).hasText("管控");
            current.click();
            assertThat(page.locator(".site-head a[aria-current=page]")).hasText("冻结");
        }
    }
}
