package sojourn.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sojourn.Rule;
import sojourn.gate.Device;
import sojourn.gate.Direction;
import sojourn.gate.Drivers;
import sojourn.simulator.Firmware;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Known;
import sojourn.simulator.Settings;

/** A device tells by itself, over a real socket, and is answered 200 only when it is kept. */
@Rule({"R44", "R46"})
class PushTests extends PassageRoom {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String HEARTBEAT =
            "{\"dateTime\":\"2026-11-23T12:48:00+08:00\",\"eventType\":\"heartBeat\",\"eventState\":\"active\"}";

    private static final String EVENT = """
            {"dateTime":"2026-11-23T12:47:50+08:00","eventType":"AccessControllerEvent","eventState":"active",
             "AccessControllerEvent":{"majorEventType":5,"subEventType":75,"employeeNoString":"LS2026000123","serialNo":1024}}""";

    @LocalServerPort
    int port;

    @Autowired
    Drivers drivers;

    @Autowired
    SignsOfLife signs;

    static List<Firmware> dialects() {
        return List.of(Firmware.NEW, Firmware.OLD);
    }

    private GateSimulator simulator;
    private Device device;

    @BeforeEach
    void aSimulatedDevice() {
        simulator = of(Firmware.NEW);
    }

    private GateSimulator of(Firmware firmware) {
        var made = new GateSimulator(
                        Settings.of("东门", "SIM1", "right horse", clock).with(firmware))
                .start(0);
        made.enter(new Known(
                zhao.number().value(),
                "赵六",
                true,
                LocalDateTime.of(2026, 1, 1, 0, 0),
                LocalDateTime.of(2036, 1, 1, 0, 0),
                List.of(1),
                8));
        device = device(east, Direction.IN, made.address());
        drivers.of(device).subscribe(device, "127.0.0.1", port, path());
        return made;
    }

    @AfterEach
    void off() {
        simulator.close();
    }

    private String path() {
        return "/gate/hik/" + gates.token(device.id());
    }

    private HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private int status(String path, String body) throws Exception {
        return post(path, "application/json", body.getBytes()).statusCode();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void whoeverStandsBeforeItIsKeptOnceWithOrWithoutAPicture(Firmware firmware) {
        simulator.close();
        simulator = of(firmware);
        simulator.face(zhao.number().value());
        simulator.face("LS2026999999");
        await().until(() -> kept(device).size() == 2);
        assertThat(kept(device)).containsExactly(1L, 2L);
        assertThat(jdbc.sql("select allowed from passage_passage where device = ? order by device_serial_no")
                        .param(device.id().value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
    }

    @Test
    @Rule({"R40", "R45"})
    void theGenuineCodeOfSomebodyTheDeviceMustNotKnowIsTheirsAndJudged() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var text = "SJ1.21FE31DF." + zhao.number().value() + "." + time.now().getEpochSecond() / 30;
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes());
        var encoded = pair.getPublic().getEncoded();
        var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        simulator.keys("[{\"id\":\"21FE31DF\",\"key\":\"%s\",\"from\":0,\"until\":9999999999}]"
                .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(raw)));
        freezing.freeze(zhao.person(), officer, "核实身份");
        simulator.lose(1);
        simulator.code(text + "." + HexFormat.of().withUpperCase().formatHex(signature.sign()));
        await().until(() -> kept(device).size() == 1);
        assertThat(visits.sees(officer, "/passages"))
                .containsSubsequence(zhao.number().value(), "已冻结", "闸机：通行码未通过")
                .doesNotContain("5/157");
    }

    @Test
    void aSecretThatNobodyHasIsAnUnknownAddress() throws Exception {
        assertThat(status("/gate/hik/" + "0".repeat(64), HEARTBEAT)).isEqualTo(404);
        assertThat(status("/gate/hik/x", HEARTBEAT)).isEqualTo(404);
        assertThat(status(path(), HEARTBEAT)).isEqualTo(200);
    }

    @Test
    void noSessionIsMadeForADevice() throws Exception {
        var answer = post(path(), "application/json", HEARTBEAT.getBytes());
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatIsNoPassageIsAnsweredAndForgotten() throws Exception {
        assertThat(status(path(), "{\"eventType\":\"videoloss\",\"eventState\":\"inactive\"}"))
                .isEqualTo(200);
        assertThat(status(path(), "\u0000 nonsense")).isEqualTo(200);
        assertThat(status(path(), "")).isEqualTo(200);
        assertThat(kept(device)).isEmpty();
    }

    @Test
    void moreThanAMegabyteIsNotRead() throws Exception {
        assertThat(post(path(), "application/json", new byte[(1 << 20) + 1]).statusCode())
                .isEqualTo(413);
        assertThat(post(path(), "multipart/form-data; boundary=x", new byte[1 << 20])
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeKeptIsNotAnsweredWithYesAndToldAgain() throws Exception {
        jdbc.sql("alter table passage_mark rename to passage_away").update();
        try {
            assertThat(status(path(), EVENT)).isEqualTo(503);
            simulator.face(zhao.number().value());
        } finally {
            jdbc.sql("alter table passage_away rename to passage_mark").update();
        }
        await().until(() -> kept(device).contains(1L));
        assertThat(status(path(), EVENT)).isEqualTo(200);
        assertThat(kept(device)).containsExactlyInAnyOrder(1L, 1024L);
    }

    @Test
    void aHeartbeatIsASignOfLife() throws Exception {
        assertThat(signs.silent(Scope.EVERYWHERE))
                .anyMatch(one -> one.post().device().equals(in.id()));
        status("/gate/hik/" + gates.token(in.id()), HEARTBEAT);
        assertThat(signs.silent(Scope.EVERYWHERE))
                .noneMatch(one -> one.post().device().equals(in.id()));
        passes(Duration.ofMinutes(11));
        assertThat(signs.silent(Scope.EVERYWHERE))
                .anyMatch(one -> one.post().device().equals(in.id()));
    }
}
