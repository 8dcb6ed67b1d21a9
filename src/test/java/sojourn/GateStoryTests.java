package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.annotation.DirtiesContext;
import sojourn.Browser.Window;
import sojourn.delivery.Campus;
import sojourn.demo.DemoClock;
import sojourn.shell.HumanId;
import sojourn.signin.Accounts;
import sojourn.signin.Invitations;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Reason;

/** From the application to the gate that opens, and to the one that closes by itself when its server is gone (R42). */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=gate-story",
            "sojourn.demo=true",
            "server.address=127.0.0.1",
            "sojourn.face.second-share=0"
        })
@DirtiesContext
@Rule({"R11", "R37", "R39", "R40", "R42", "R43", "R44", "R46", "R47"})
class GateStoryTests {

    private static final Window PHONE = Window.phone();
    private static final int GATES = 6;

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext rooms;

    @Autowired
    DemoClock clock;

    private Campus campus;
    private List<GateSimulator> gates;

    @BeforeEach
    void sixGates() {
        setDefaultAssertionTimeout(30_000);
        campus = new Campus(rooms);
        gates = IntStream.range(0, GATES).mapToObj(n -> campus.gate()).toList();
    }

    @AfterEach
    void switchOff() {
        gates.forEach(GateSimulator::close);
    }

    @Test
    void fromTheApplicationToTheGateThatClosesByItself() {
        var sitter = campus.people(1).getFirst();
        var number = sitter.number().value();
        campus.face(sitter);
        try (var context = Browser.open(PHONE, address());
                var office = Browser.open(PHONE, address());
                var security = Browser.open(Window.desk(), address())) {
            var page = signedIn(context, sitter.human());
            page.navigate("/me");
            assertThat(page.locator("main")).containsText("入校申请通过后，校门会自动就绪");
            applies(page);
            agrees(office);
            page.navigate("/entry/gates");
            ready(page);
            Browser.look(page, PHONE, "gates-1-ready");
            page.navigate("/me");
            assertThat(page.locator("main")).containsText("6 个校门闸机都已就绪");
            Browser.look(page, PHONE, "gates-2-start");
            assertThat(gates.getFirst().face(number).reason())
                    .as("not before its day")
                    .isEqualTo(Reason.NOT_YET);

            clock.advance(Duration.ofHours(26));
            assertThat(gates)
                    .allSatisfy(gate ->
                            assertThat(gate.face(number).reason().opens()).isTrue());
            seen(page, security);
            closesByItself(number);
        }
    }

    private void applies(Page page) {
        page.navigate("/entry");
        page.locator(".action-bar .main").click();
        page.locator("[name=campuses][value='" + campus.sitters().campus() + "']")
                .check();
        page.fill("#reason", "参加科研项目");
        page.fill("#contact", "李四 025-8000 0101");
        page.locator("#declared").check();
        page.locator(".action-bar .main").click();
        page.locator(".action-bar .main").click();
        assertThat(page.locator(".outcome strong")).hasText(Pattern.compile("\\d{8}"));
    }

    private void agrees(BrowserContext office) {
        rooms.getBean(Accounts.class).open(campus.sitters().leader(), "boss" + UUID.randomUUID());
        var boss = signedIn(office, campus.sitters().leader());
        boss.navigate("/approvals");
        boss.navigate(address() + boss.locator("main td a.main").first().getAttribute("href"));
        boss.locator(".action-bar .main").click();
        boss.locator("main button.main").click();
        boss.locator(".page-head").waitFor();
    }

    private static void ready(Page page) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    page.reload();
                    assertThat(page.locator(".status.ok").count()).isEqualTo(GATES);
                });
    }

    /** The passages are where the person and the security office look. */
    private void seen(Page page, BrowserContext security) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    page.navigate("/entry/passages");
                    assertThat(page.locator("main").innerText()).contains("刷脸");
                });
        Browser.look(page, PHONE, "gates-3-own-passages");
        var desk = Browser.demo(security, "何廿二");
        desk.navigate("/passages");
        assertThat(desk.locator("main")).containsText("刷脸");
        Browser.look(desk, Window.desk(), "gates-4-today");
        desk.navigate("/deliveries?campus=" + campus.sitters().campus() + "&everybody=true");
        assertThat(desk.locator("table .status.ok")).hasCount(GATES);
        Browser.look(desk, Window.desk(), "gates-5-matrix");
    }

    private void closesByItself(String number) {
        rooms.getBean("sojourn.delivery.Workers", SmartLifecycle.class).stop();
        rooms.getWebServer().stop();
        clock.advance(Duration.ofDays(120));
        assertThat(gates).allSatisfy(gate -> {
            assertThat(gate.person(number)).as("nobody could tell it anything").isPresent();
            assertThat(gate.face(number).reason()).isEqualTo(Reason.EXPIRED);
        });
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
