package sojourn.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;
import sojourn.gate.Crossing;
import sojourn.shell.CampusTime;
import sojourn.simulator.Firmware;

@Rule("R46")
class PushedEventsTests {

    private final PushedEvents events = new PushedEvents(new CampusTime(Clock.systemUTC(), Bench.ZONE));

    private static final String EVENT = """
            {"ipAddress":"10.0.8.21","dateTime":"2026-03-01T08:01:22+08:00","eventType":"AccessControllerEvent","eventState":"active",
             "AccessControllerEvent":{"majorEventType":5,"subEventType":75,"name":"张三","employeeNoString":"LS2026000123","serialNo":1024,
             "currentVerifyMode":"faceOrFpOrCardOrPw"}}""";

    @Test
    void anEventOfTheManualIsOneCrossing() {
        var read = events.read("application/json", EVENT.getBytes(StandardCharsets.UTF_8));
        assertThat(read.crossings())
                .containsExactly(new Crossing(
                        1024, Instant.parse("2026-03-01T00:01:22Z"), "LS2026000123", Crossing.Way.FACE, true, "5/75"));
    }

    /** 156 is a code that opened, 157 one that did not; of the others the device's own word tells that it was one. */
    @ParameterizedTest
    @CsvSource({"156, qrCode, true", "157, qrCode, false", "8, qrCode, false"})
    @Rule("R45")
    void aPassCodeIsToldFromAFace(int minor, String mode, boolean opened) {
        var event = EVENT.replace("\"subEventType\":75", "\"subEventType\":" + minor)
                .replace("faceOrFpOrCardOrPw", mode);
        assertThat(events.read("application/json", event.getBytes(StandardCharsets.UTF_8))
                        .crossings())
                .singleElement()
                .satisfies(crossing -> {
                    assertThat(crossing.way()).isEqualTo(Crossing.Way.CODE);
                    assertThat(crossing.allowed()).isEqualTo(opened);
                });
    }

    @Test
    void aSignOfLifeIsNoCrossing() {
        var read = events.read(
                "", "{\"eventType\":\"heartBeat\",\"eventState\":\"active\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(read.heartbeat()).isTrue();
        assertThat(read.crossings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "<a", "null", "{\"eventType\":\"videoloss\"}", "{\"AccessControllerEvent\":7}"})
    void whatCannotBeReadIsNoise(String body) {
        assertThat(events.read("multipart/form-data; boundary=", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Pushed.NOISE);
        assertThat(events.read("", body.getBytes(StandardCharsets.UTF_8))).isEqualTo(Pushed.NOISE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatHappenedWhileWeWereAwayIsToldAgainInOrder(boolean modern) throws Exception {
        var heard = new LinkedBlockingQueue<Pushed>();
        var away = new AtomicInteger(1);
        var ours = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        ours.createContext("/gate/hik/TOKEN", exchange -> {
            try (exchange) {
                var type = exchange.getRequestHeaders().getFirst("Content-Type");
                var read = events.read(type, exchange.getRequestBody().readAllBytes());
                boolean listens = read.heartbeat() || away.getAndDecrement() <= 0;
                exchange.sendResponseHeaders(listens ? 200 : 503, -1);
                if (listens && !read.heartbeat()) {
                    heard.add(read);
                }
            }
        });
        ours.start();
        try (var bench = new Bench(modern ? Firmware.NEW : Firmware.OLD)) {
            var port = ours.getAddress().getPort();
            bench.driver.subscribe(bench.device(), "127.0.0.1", port, "/gate/hik/TOKEN");
            bench.driver.subscribe(bench.device(), "127.0.0.1", port, "/gate/hik/TOKEN");
            bench.gate.face("a");
            bench.gate.face("b");
            bench.gate.face("c");
            var serials = new ArrayList<Long>();
            while (serials.size() < 3) {
                var next = heard.poll(10, TimeUnit.SECONDS);
                assertThat(next).isNotNull();
                next.crossings().forEach(crossing -> serials.add(crossing.serial()));
            }
            assertThat(serials).containsExactly(1L, 2L, 3L);
        } finally {
            ours.stop(0);
        }
    }
}
