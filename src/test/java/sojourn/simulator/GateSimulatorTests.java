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

    /** The example of docs/pass-code.md, made at 2026-11-23T04:48:00Z. */
    private static final String KEYS = """
            [{"id":"21FE31DF","key":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","from":1795046400,"until":1795737600}]""";

    private static final String CODE = "SJ1.21FE31DF.LS2026000123.59846976."
            + "1F176EBAAF7ED447F2D2BF3119A5BD8B9D8D3656FDD54DBD46E8FE98E39A9F2BB10FEA5EB747736F93AEECCCC02F1FBCE00C20AD5E954352075F433BD8D4CF07";

    private void knows(String number) {
        gate.enter(new Known(
                number,
                "张三",
                true,
                LocalDateTime.of(2026, 11, 23, 8, 0),
                LocalDateTime.of(2026, 11, 23, 17, 59, 59),
                List.of(1),
                0));
    }

    @Test
    @Rule("R45")
    void aPassCodeOpensWithoutAFaceAndWithoutAServer() {
        now = Instant.parse("2026-11-23T04:48:10Z");
        knows("LS2026000123");
        assertThat(gate.code(CODE).reason()).isEqualTo(Reason.BAD_CODE);
        gate.keys(KEYS);
        var passage = gate.code(CODE);
        assertThat(passage.reason()).isEqualTo(Reason.WELCOME);
        assertThat(passage.number()).isEqualTo("LS2026000123");
        assertThat(passage.way()).isEqualTo(Passage.Way.CODE);
        assertThat(passage.minor()).isEqualTo(156);
        gate.lose(1);
        assertThat(gate.code(CODE).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    @Rule({"R45", "R46"})
    void aGenuineCodeThatIsRefusedStillSaysWhoStoodThere() {
        gate.keys(KEYS);
        now = Instant.parse("2026-11-23T04:48:10Z");
        assertThat(gate.code(CODE))
                .extracting(Passage::reason, Passage::number, Passage::name)
                .containsExactly(Reason.UNKNOWN, "LS2026000123", "");
        now = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(gate.code(CODE))
                .extracting(Passage::reason, Passage::number)
                .containsExactly(Reason.OLD_CODE, "LS2026000123");
        assertThat(gate.code(CODE.replace("0123.", "0124.")).number()).isEmpty();
    }

    @Test
    @Rule("R45")
    void aPassCodeIsUselessAfterAMinuteAndWhenChanged() {
        gate.keys(KEYS);
        knows("LS2026000123");
        knows("LS2026000124");
        now = Instant.parse("2026-11-23T04:48:59Z");
        assertThat(gate.code(CODE).reason()).isEqualTo(Reason.WELCOME);
        assertThat(gate.code(CODE.replace("0123.", "0124.")).reason()).isEqualTo(Reason.BAD_CODE);
        assertThat(gate.code(CODE.replace("21FE31DF", "21FE31D0")).reason()).isEqualTo(Reason.BAD_CODE);
        now = Instant.parse("2026-11-23T04:49:00Z");
        assertThat(gate.code(CODE).reason()).isEqualTo(Reason.OLD_CODE);
        assertThat(gate.code(CODE).minor()).isEqualTo(157);
        now = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(gate.code("SJ1").reason()).isEqualTo(Reason.BAD_CODE);
    }

    @Test
    @Rule("R45")
    void aPassCodeOfSomebodyWhoseTimeIsOverIsRefused() {
        gate.keys(KEYS);
        now = Instant.parse("2026-11-23T04:48:10Z");
        gate.enter(new Known(
                "LS2026000123",
                "张三",
                true,
                LocalDateTime.of(2026, 11, 1, 8, 0),
                LocalDateTime.of(2026, 11, 23, 12, 0, 0),
                List.of(1),
                0));
        assertThat(gate.code(CODE).reason()).isEqualTo(Reason.EXPIRED);
    }
}
