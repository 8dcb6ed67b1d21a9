package sojourn.isapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sojourn.gate.Device;
import sojourn.gate.DeviceTrouble;
import sojourn.simulator.Firmware;

/** Whatever a device answers, the driver knows only trouble, and knows it in time. */
class LyingDeviceTests {

    private static final int ANSWERS = 400;
    private static final List<String> TRUE_ANSWERS = List.of(
            "{\"UserInfoSearch\":{\"searchID\":\"1\",\"responseStatusStrg\":\"MORE\",\"numOfMatches\":1,\"totalMatches\":9,\"UserInfo\":[{\"employeeNo\":\"LS1\",\"name\":\"张\",\"Valid\":{\"enable\":true,\"beginTime\":\"2026-03-01T00:00:00\",\"endTime\":\"x\"},\"numOfFace\":{}}]}}",
            "{\"statusCode\":1,\"statusString\":\"OK\",\"subStatusCode\":\"ok\"}",
            "<?xml version=\"1.0\"?><a:DeviceInfo xmlns:a=\"urn:x\"><a:firmwareVersion>V1</a:firmwareVersion><a:localTime>2026-03-01T00:00:00Z</a:localTime></a:DeviceInfo>",
            "{\"AcsEvent\":{\"responseStatusStrg\":\"MORE\",\"numOfMatches\":30,\"InfoList\":[{\"major\":5,\"minor\":75,\"time\":\"2026-03-01T08:00:00+08:00\",\"serialNo\":\"99999999999999999999\"}]}}",
            "{\"UserInfoCount\":{\"userNumber\":[[]]}}");

    private final Bench bench = new Bench(Firmware.NEW);
    private HttpServer liar;
    private volatile byte[] body = {};
    private volatile int status = 200;
    private volatile boolean drips;

    @BeforeEach
    void listen() throws IOException {
        liar = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        liar.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        liar.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, drips ? 0 : body.length == 0 ? -1 : body.length);
                if (drips) {
                    for (int sent = 0; sent < 600; sent++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        LockSupport.parkNanos(100_000_000);
                    }
                } else {
                    exchange.getResponseBody().write(body);
                }
            }
        });
        liar.start();
    }

    @AfterEach
    void close() {
        liar.stop(0);
        bench.close();
    }

    private Device device(Duration patience) {
        return bench.device("http://127.0.0.1:" + liar.getAddress().getPort(), "right horse", patience);
    }

    private List<Consumer<Device>> calls() {
        return List.of(
                bench.driver::probe,
                device -> bench.driver.put(device, Bench.zhang()),
                device -> bench.driver.putFace(device, "LS1", Bench.JPEG),
                device -> bench.driver.removeFace(device, "LS1"),
                device -> bench.driver.remove(device, "LS1"),
                device -> bench.driver.held(device, "LS1"),
                device -> bench.driver.everybody(device, ""),
                device -> bench.driver.crossings(device, 1),
                device -> bench.driver.subscribe(device, "127.0.0.1", 80, "/x"));
    }

    private void onlyTrouble(Duration patience) {
        for (var call : calls()) {
            var begun = System.nanoTime();
            try {
                call.accept(device(patience));
            } catch (DeviceTrouble expected) {
                assertThat(expected.trouble().words()).isNotBlank();
            } catch (RuntimeException other) {
                fail(new String(body, StandardCharsets.UTF_8), other);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(patience.plusSeconds(2));
        }
    }

    @Test
    void brokenAnswersAreTrouble() {
        var random = new Random(7616);
        for (int answer = 0; answer < ANSWERS; answer++) {
            var text = TRUE_ANSWERS.get(random.nextInt(TRUE_ANSWERS.size())).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change > 0; change--) {
                text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            }
            body = random.nextInt(3) == 0 ? Arrays.copyOf(text, random.nextInt(text.length)) : text;
            status = List.of(200, 200, 200, 302, 400, 403, 404, 500, 503).get(random.nextInt(9));
            onlyTrouble(Duration.ofSeconds(5));
        }
    }

    @Test
    void deepAndHugeAnswersAreTrouble() {
        body = "<a>".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        onlyTrouble(Duration.ofSeconds(5));
        body = "[".repeat(900_000).getBytes(StandardCharsets.UTF_8);
        onlyTrouble(Duration.ofSeconds(5));
        body = new byte[30_000_000];
        onlyTrouble(Duration.ofSeconds(5));
    }

    @Test
    void aFileOfOursIsNeverReadIntoAnAnswer() {
        body =
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><DeviceInfo><firmwareVersion>&e;</firmwareVersion></DeviceInfo>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(Tree.of(body).map(Object::toString).orElse(""))
                .doesNotContain("file:")
                .doesNotContain("\"firmwareVersion\":\"");
        onlyTrouble(Duration.ofSeconds(5));
    }

    @Test
    void aDeviceThatAnswersByteByByteIsLeftInTime() {
        drips = true;
        onlyTrouble(Duration.ofMillis(1000));
    }
}
