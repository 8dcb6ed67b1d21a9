package sojourn;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.gate.Access;
import sojourn.gate.Crossed;
import sojourn.gate.Crossing;
import sojourn.gate.Crossing.Way;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
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
    TransactionTemplate transaction;

    private Visitor officer;
    private DeviceId device;

    @BeforeEach
    void aGate() {
        var human = Applicant.account(rooms, "何廿二");
        officer = Visitor.signedIn(port, human);
        var by = new HumanId(human);
        var gate = gates.add(campuses.all().getFirst().id(), "门" + UUID.randomUUID(), "Gate", by);
        device = NewId.of(DeviceId::new);
        gates.save(
                new Device(
                        device,
                        gate.id(),
                        "1",
                        Protocol.MANUAL,
                        Direction.IN,
                        new Access("", "", "", ""),
                        Profile.USUAL,
                        true),
                by);
    }

    private void somebodyPasses(long serial) {
        var crossing = new Crossing(serial, time.now(), null, Way.FACE, false, "5/76");
        transaction.executeWithoutResult(status -> events.publishEvent(new Crossed(device, List.of(crossing))));
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
