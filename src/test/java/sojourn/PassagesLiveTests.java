package sojourn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.Browser.Window;
import sojourn.gate.Access;
import sojourn.gate.Crossed;
import sojourn.gate.Crossing;
import sojourn.gate.Crossing.Way;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.GateId;
import sojourn.gate.Gates;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.organization.Campuses;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;

/** 今日通行 goes on by itself, over a real connection. */
@OnItsPort
@Rule("R46")
class PassagesLiveTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    @Autowired
    Gates gates;

    @Autowired
    Campuses campuses;

    @Autowired
    CampusTime time;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Visitor officer;
    private GateId gate;
    private DeviceId device;

    @BeforeEach
    void aGate() {
        var human = Applicant.account(rooms, "何廿二");
        officer = Visitor.signedIn(port, human);
        var by = new HumanId(human);
        var east = gates.add(
                campuses.all().getFirst().id(),
                "门" + UUID.randomUUID().toString().substring(0, 4),
                "Gate",
                by);
        gate = east.id();
        device = NewId.of(DeviceId::new);
        gates.save(
                new Device(
                        device,
                        gate,
                        "1",
                        Protocol.MANUAL,
                        Direction.IN,
                        new Access("", "", "", ""),
                        Profile.USUAL,
                        true),
                by);
    }

    private void somebodyPasses(long serial) {
        passes(serial, null, false);
    }

    @Test
    @Timeout(60)
    void anOpenPageIsToldThatSomethingHappenedAndAsksWhat() throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = officer.request("/passages/stream", "Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(50))
                .build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (var stream = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            toldNext(stream); // it cannot know what the page has shown
            somebodyPasses(1);
            toldNext(stream);
            assertThat(officer.get("/passages/latest").body()).contains("未识别");
            somebodyPasses(2);
            toldNext(stream);
        }
    }

    /** What it tells has no name in it, nor anything else of anybody. */
    private static void toldNext(BufferedReader stream) throws Exception {
        for (var line = stream.readLine(); line != null; line = stream.readLine()) {
            assertThat(line).matches("|:.*|retry:\\d+|event:passage|data:");
            if (line.equals("event:passage")) {
                return;
            }
        }
        throw new AssertionError("the stream ended");
    }

    static List<Window> windows() {
        return Window.all().toList();
    }

    @ParameterizedTest
    @MethodSource("windows")
    @Rule("R40")
    void theSecurityOfficeLooksOnWhileSomebodyComes(Window window) {
        var pictures = "passages-" + window.toString().replaceAll("\\W+", "-") + "-";
        var numbers =
                jdbc.sql("""
                        select number from register_person where not deleted and from_day < :today and until_day >= :today
                        order by name <> '张三', number_order limit 4
                        """).param("today", time.today()).query(String.class).list();
        try (var office = Browser.open(window, "http://localhost:" + port)) {
            var page = Browser.demo(office, "何廿二");
            passes(1, numbers.get(0), true);
            page.navigate("/passages?gate=" + gate);
            var rows = page.locator("#latest tbody tr");
            int before = rows.count();
            passes(2, numbers.get(1), true);
            passes(3, numbers.get(2), false);
            passes(4, null, false);
            if (!window.script()) {
                page.locator(".page-head a.button").click();
            }
            assertThat(rows).hasCount(before + 3);
            passes(61, numbers.get(3), true, Duration.ofMinutes(3));
            passes(62, numbers.get(3), true, Duration.ofMinutes(1));
            for (var list : List.of("", "/present", "/present/names", "/unseen", "/denied", "/pass-backs")) {
                page.navigate("/passages" + list);
                Browser.look(page, window, pictures + (list.isEmpty() ? "today" : list.replace('/', '-')));
            }
        }
        try (var own = Browser.open(window, "http://localhost:" + port)) {
            var page = Browser.demo(own, "张三");
            page.navigate("/entry/passages");
            assertThat(page.locator("h1")).hasText(window.language().equals("zh") ? "我的通行记录" : "My passages");
            Browser.look(page, window, pictures + "own");
            page.navigate("/entry/now");
            Browser.look(page, window, pictures + "now");
        }
    }

    private void passes(long serial, String number, boolean allowed) {
        passes(serial, number, allowed, Duration.ZERO);
    }

    private void passes(long serial, String number, boolean allowed, Duration ago) {
        var crossing = new Crossing(serial, time.now().minus(ago), number, Way.FACE, allowed, allowed ? "5/75" : "5/8");
        transaction.executeWithoutResult(status -> events.publishEvent(new Crossed(device, List.of(crossing))));
    }

    @Test
    void withoutScriptThereIsAButton() {
        assertThat(officer.get("/passages").body())
                .contains("<a class=\"button\" href=\"/passages\">刷新</a>", "data-stream=\"/passages/stream\"");
    }

    @Test
    void whoeverHasSignedOutIsNotTold() {
        officer.post("/sign-out");
        assertThat(officer.get("/passages/stream").statusCode()).isEqualTo(302);
        assertThat(officer.get("/passages/latest", "HX-Request", "true").statusCode())
                .isEqualTo(401);
    }
}
