package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import sojourn.Browser.Window;
import sojourn.delivery.Campus;
import sojourn.demo.DemoClock;
import sojourn.face.CameraFilm;
import sojourn.gate.Gates;
import sojourn.identity.Numbers;
import sojourn.identity.Sex;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.signin.Invitations;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Reason;

/** The whole way: number, face, entry, the gates that open, and that they close by themselves when their server is gone (R42). */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=gate-story",
            "sojourn.demo=true",
            "server.address=127.0.0.1",
            "sojourn.face.second-share=0"
        })
@DirtiesContext
@Rule({"R5", "R10", "R11", "R30", "R37", "R39", "R40", "R42", "R43", "R44", "R46", "R47"})
class GateStoryTests {

    private static final Window PHONE = Window.phone();
    private static final int GATES = 6;

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext rooms;

    @Autowired
    DemoClock clock;

    @Autowired
    CampusTime time;

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
        try (var office = Browser.open(Window.desk(), address());
                var leader = Browser.open(PHONE, address());
                var reviewer = Browser.open(Window.desk(), address());
                var context = Browser.open(PHONE, address());
                var security = Browser.open(Window.desk(), address())) {
            var boss = Browser.demo(leader, "王五");
            var number = comes(office, boss);
            clock.advance(Duration.ofHours(2));
            var page = signedIn(context, human(number));
            face(page, reviewer);
            page.navigate("/me");
            assertThat(page.locator("main")).containsText("入校申请通过后，校门会自动就绪");
            agrees(boss, applies(page));
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
            aTurnstileThatAsksIsTold(number);
            closesByItself(number);
        }
    }

    /** The secretary applies, the leader agrees; their number. */
    private String comes(BrowserContext office, Page boss) {
        var page = Browser.demo(office, "李四");
        page.locator(".page-head button.main").click();
        page.locator("input[name=category][value=EXTERNAL_TEACHER]").check();
        page.fill("#contact", "李四 83491234");
        page.fill("#from", time.today().toString());
        page.fill("#until", time.today().plusMonths(3).toString());
        var key = page.locator("input[name=person]").inputValue();
        page.fill("#name-" + key, "演示·来校");
        page.locator("#type-" + key).selectOption("RESIDENT_ID");
        page.fill("#number-" + key, Numbers.residentId(LocalDate.of(1979, 5, 6), Sex.MALE, 9));
        page.fill("#mobile-" + key, Numbers.mobile(7_906));
        page.locator("#declared").check();
        page.locator(".action-bar button.main").click();
        page.locator(".page-head").waitFor();
        assertThat(page.locator("[role=alert] li").allInnerTexts()).isEmpty();
        assertThat(page).hasURL(Pattern.compile("/check$"));
        page.locator(".action-bar button.main").click();
        assertThat(page).hasURL(Pattern.compile("/sent$"));
        agrees(boss, page.locator(".outcome strong").innerText());
        var number = Pattern.compile("LS\\d{10}").matcher(boss.locator("main").innerText());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static void agrees(Page boss, String serial) {
        boss.navigate("/approvals");
        boss.locator("a", new Page.LocatorOptions().setHasText(serial)).first().click();
        boss.locator(".action-bar .main").click();
        boss.locator("main button.main").click();
        assertThat(boss.locator(".page-head .status.ok")).isVisible();
    }

    /** Their yes, a picture from the album, and the reviewer's yes. */
    private static void face(Page page, BrowserContext office) {
        page.navigate("/me/face/consent");
        page.locator("[value=yes]").click();
        page.setInputFiles("#photo", new FilePayload("me.jpg", "image/jpeg", CameraFilm.jpeg(CameraFilm.frame())));
        page.locator("[data-send]").click();
        assertThat(page.locator("#outcome")).containsText("照片已提交");
        var reviewer = Browser.demo(office, "许廿一");
        reviewer.navigate("/faces/review");
        assertThat(reviewer.locator("img.portrait")).hasJSProperty("complete", true);
        reviewer.locator("[value=APPROVE]").click();
        assertThat(reviewer.locator(".empty")).isVisible();
    }

    /** Its serial number. */
    private String applies(Page page) {
        page.navigate("/entry");
        page.locator(".action-bar .main").click();
        page.locator("[name=campuses][value='" + campus.sitters().campus() + "']")
                .check();
        page.fill("#reason", "来校授课");
        page.fill("#contact", "李四 025-8000 0101");
        page.locator("#declared").check();
        page.locator(".action-bar .main").click();
        page.locator(".action-bar .main").click();
        assertThat(page.locator(".outcome strong")).hasText(Pattern.compile("\\d{8}"));
        return page.locator(".outcome strong").innerText();
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

    /** Over the wire: the answer of the filter before all others, and none to who is no gate of ours. */
    private void aTurnstileThatAsksIsTold(String number) {
        var token = rooms.getBean(Gates.class).token(campus.turnstile().id());
        var asks = new Visitor(port);
        var told = asks.get("/turnstile/" + token + "/" + number);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).startsWith("{\"open\":true,\"until\":");
        assertThat(told.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(asks.get("/turnstile/" + token + "/LS2020999999").body()).contains("\"open\":false", "UNKNOWN");
        assertThat(asks.get("/turnstile/" + token.replace('a', 'b') + "/" + number)
                        .statusCode())
                .isEqualTo(404);
        assertThat(asks.get("/turnstile/" + token + "/" + number + "?means=magic")
                        .statusCode())
                .isEqualTo(400);
    }

    private void closesByItself(String number) {
        rooms.getBean("sojourn.delivery.Workers", SmartLifecycle.class).stop();
        rooms.getWebServer().stop();
        clock.advance(Duration.ofDays(95));
        assertThat(gates).allSatisfy(gate -> {
            assertThat(gate.person(number)).as("nobody could tell it anything").isPresent();
            assertThat(gate.face(number).reason()).isEqualTo(Reason.EXPIRED);
        });
    }

    private HumanId human(String number) {
        return new HumanId(rooms.getBean(JdbcClient.class)
                .sql("select human from register_person where number = :number")
                .param("number", number)
                .query(UUID.class)
                .single());
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
