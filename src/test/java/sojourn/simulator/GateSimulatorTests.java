package sojourn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sojourn.Rule;

/** A simulated gate judges by what it holds and by its own clock. */
@Rule("R42")
class GateSimulatorTests {

    private volatile Instant now = Instant.parse("2026-03-01T00:00:00Z");
    private final GateSimulator gate = new GateSimulator(Settings.of("东门 <1>", "SIM1", "secret", () -> now)).start(0);

    @AfterEach
    void close() {
        gate.close();
    }

    private void enter(int door, int face) {
        gate.enter(new Known(
                "LS1",
                "张三",
                true,
                LocalDateTime.of(2026, 3, 1, 8, 0),
                LocalDateTime.of(2026, 3, 1, 17, 59, 59),
                List.of(door),
                face));
    }

    private Reason shown() {
        return gate.face("LS1").reason();
    }

    @Test
    void itOpensFromTheFirstSecondToTheLast() {
        enter(1, 9);
        now = Instant.parse("2026-02-28T23:59:59Z");
        assertThat(shown()).isEqualTo(Reason.NOT_YET);
        now = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(shown()).isEqualTo(Reason.WELCOME);
        now = Instant.parse("2026-03-01T09:59:59Z");
        assertThat(shown()).isEqualTo(Reason.WELCOME);
        now = Instant.parse("2026-03-01T10:00:00Z");
        assertThat(shown()).isEqualTo(Reason.EXPIRED);
        gate.faults().drift(Duration.ofHours(-1));
        assertThat(shown()).isEqualTo(Reason.WELCOME);
    }

    @Test
    void itSaysWhyItStaysShut() {
        assertThat(shown()).isEqualTo(Reason.UNKNOWN);
        enter(1, 0);
        assertThat(shown()).isEqualTo(Reason.NO_FACE);
        enter(2, 9);
        assertThat(shown()).isEqualTo(Reason.NO_DOOR);
    }

    @Test
    void aHumanShowsAFaceOnItsPage() throws Exception {
        enter(1, 9);
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(gate.address() + "/")).build(), BodyHandlers.ofString());
            assertThat(page.body()).contains("东门 &lt;1&gt;", "张三", "刷脸");
            var asked = HttpRequest.newBuilder(URI.create(gate.address() + "/face"))
                    .POST(HttpRequest.BodyPublishers.ofString("number=LS1"))
                    .build();
            assertThat(client.send(asked, BodyHandlers.ofString()).body()).contains("<b>请通行</b>");
            gate.lose(1);
            assertThat(client.send(asked, BodyHandlers.ofString()).body()).contains("<b>不能通行</b>");
        }
    }
}
