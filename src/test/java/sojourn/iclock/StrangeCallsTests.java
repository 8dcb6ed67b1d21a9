package sojourn.iclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;
import sojourn.simulator.Known;

/** Calls that no gate of ours makes, and those of ours that make no sense: nothing comes of them. */
@Rule("R44")
class StrangeCallsTests extends IclockRoom {

    private static final List<String> UPLOADS = List.of(
            "/registry?",
            "/devicecmd?",
            "/cdata?table=rtlog&",
            "/cdata?table=rtstate&",
            "/cdata?table=options&",
            "/cdata?table=tabledata&tablename=user&count=1&",
            "/cdata?table=tabledata&tablename=biophoto&count=1&",
            "/cdata?table=tabledata&tablename=%00&count=x&",
            "/cdata?table=ATTPHOTO&",
            "/cdata?",
            "/querydata?type=tabledata&tablename=user&cmdid=999999999999999&packcnt=1&packidx=1&count=1&",
            "/querydata?type=options&",
            "/querydata?type=%c3%28&");

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/iclock" + path))
                        .header("Content-Type", type)
                        .header("Cookie", "token=" + gate.token())
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, "application/push; charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/iclock" + path))
                        .header("Cookie", "token=" + gate.token())
                        .build(),
                BodyHandlers.ofString());
    }

    private String serial() {
        return "SN=" + device.access().serial();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SN=WRONG", "SN=", "", "SN=%00", "SN=%27%20or%201=1", "SN=../..", "SN=x%0aInjected"})
    void whoeverIsUnknownGetsNothingAndDoesNothing(String who) throws Exception {
        driver.put(device, entrant(ZHANG, "张三"));
        assertThat(get("/cdata?options=all&" + who).body()).isEqualTo("OK");
        assertThat(get("/getrequest?" + who).body()).isEqualTo("OK");
        assertThat(get("/ping?" + who).body()).isEqualTo("OK");
        for (var path : UPLOADS) {
            var answer = post(path + who, "time=2026-03-01 08:01:22\tpin=1\tevent=0\tindex=1");
            assertThat(answer.statusCode()).as(path).isEqualTo(406);
        }
        assertThat(heard.crossings).isEmpty();
    }

    @Test
    void theRightSerialFromAnotherAddressIsUnknownToo() throws Exception {
        driver.put(device, entrant(ZHANG, "张三"));
        mayCallFrom("10.9.8.7");
        assertThat(get("/getrequest?" + serial()).body()).isEqualTo("OK");
        assertThat(post("/registry?" + serial(), "DeviceType=acc").statusCode()).isEqualTo(406);
        mayCallFrom("");
        assertThat(get("/getrequest?" + serial()).body()).isEqualTo("OK");
        mayCallFrom("127.0.0.1");
        assertThat(get("/getrequest?" + serial()).body()).startsWith("C:1:DATA UPDATE user ");
    }

    @Test
    void whoKnowsTheSerialButNotTheSessionOfOneThatProvedItselfIsUnknown() throws Exception {
        driver.put(device, entrant(ZHANG, "张三"));
        gate.call();
        driver.put(device, entrant("LS2", "李四"));
        try (var other = simulator(true)) {
            gate = other; // has the same serial, and was told no session
            assertThat(get("/getrequest?" + serial()).body()).isEqualTo("OK");
            for (var path :
                    List.of("/devicecmd?", "/cdata?table=rtlog&", "/querydata?type=tabledata&tablename=user&")) {
                assertThat(post(path + serial(), "time=2026-03-01 08:01:22\tpin=1\tevent=0\tindex=1")
                                .statusCode())
                        .as(path)
                        .isEqualTo(406);
            }
            assertThat(heard.crossings).isEmpty();
            other.call();
            assertThat(other.people()).extracting(Known::number).containsExactly("LS2");
        }
    }

    @Test
    void noSessionBeginsAndTheAnswerIsPlainText() throws Exception {
        for (var answer : List.of(
                get("/cdata?options=all&" + serial()),
                post("/registry?" + serial(), "DeviceType=acc"),
                post("/push?" + serial(), ""),
                get("/push?" + serial()),
                get("/getrequest?" + serial()))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        }
        assertThat(get("/cdata?options=all&" + serial()).body()).startsWith("registry=ok\nRegistryCode=");
    }

    @Test
    void theElderDialectIsGreetedInItsOwnWordsAndKeepsItsLog() throws Exception {
        assertThat(get("/cdata?options=all&pushver=2.4.1&" + serial()).body())
                .startsWith("GET OPTION FROM: " + device.access().serial() + "\n");
        assertThat(post("/cdata?table=ATTLOG&Stamp=1&" + serial(), "1\t2026-03-01 08:01:22\t0\t15")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void garbageHarmsNothing() throws Exception {
        var random = new Random(7);
        var bytes = new byte[5000];
        random.nextBytes(bytes);
        var bodies = List.of(
                bytes,
                new byte[0],
                new byte[3000],
                "\t\t\t\n=\n&=&\nID=&Return=\nID=-1&Return=99999999999999999999\nID=1&Return=-9223372036854775808"
                        .getBytes(StandardCharsets.UTF_8),
                "user uid=1\tpin=\u0000\tname=\u0000\nuser pin=1\tstarttime=99999999999\tendtime=-1\tname=𠮷"
                        .getBytes(StandardCharsets.UTF_8),
                "time=9999-99-99 99:99:99\tpin=1\tevent=0\tindex=99999999999999999999".getBytes(StandardCharsets.UTF_8),
                "DeviceType=acc,~MaxUserCount=99999999999,DateFmtFunOn=maybe,~DeviceName=\u0000"
                        .getBytes(StandardCharsets.UTF_8));
        for (var path : UPLOADS) {
            for (var body : bodies) {
                for (var type : List.of(
                        "application/push",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "image/png")) {
                    assertThat(post(path + serial(), type, body).statusCode())
                            .as(path)
                            .isLessThan(500);
                }
            }
        }
        assertThat(heard.crossings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/push", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void aHugeBodyIsNotRead(String type) throws Exception {
        var huge = "x".repeat(300 * 1024).getBytes(StandardCharsets.UTF_8);
        assertThat(post("/cdata?table=rtlog&" + serial(), type, huge).statusCode())
                .isEqualTo(413);
        assertThat(post("/devicecmd?" + serial(), type, huge).statusCode()).isEqualTo(413);
        assertThat(post("/registry?" + serial(), type, huge).statusCode()).isEqualTo(413);
        assertThat(post("/cdata?table=tabledata&tablename=biodata&count=3&" + serial(), type, huge)
                        .body())
                .isEqualTo("biodata=3");
    }

    @Test
    void formsAreReadAsTheyCame() throws Exception {
        var answer = post(
                "/cdata?table=rtlog&" + serial(),
                "application/x-www-form-urlencoded",
                "time=2026-03-01 08:01:22\tpin=LS1\tevent=0\tverifytype=15\tindex=3".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body()).isEqualTo("OK");
        assertThat(heard.crossings).hasSize(1);
    }

    @Test
    void anAnswerToWhatWasNeverToldCountsForNothing() throws Exception {
        driver.put(device, entrant(ZHANG, "张三"));
        assertThat(post("/devicecmd?" + serial(), "ID=1&Return=0&CMD=DATA\nID=3&Return=0&CMD=DATA")
                        .body())
                .isEqualTo("OK");
        assertThat(heard.answers).isEmpty();
        assertThat(get("/getrequest?" + serial()).body().lines()).hasSize(3);
        post(
                "/devicecmd?" + serial(),
                "ID=1&return=0&CMD=DATA UPDATE\nID=2&Return=-5000&CMD=DATA\nID=3&Return=0&CMD=DATA");
        assertThat(heard.answers).isEmpty();
        post("/devicecmd?" + serial(), "ID=2&Return=0&CMD=DATA");
        post("/devicecmd?" + serial(), "ID=2&Return=0&CMD=DATA");
        assertThat(heard.answers).hasSize(1);
    }

    @Test
    void aListThatDidNotComeWholeIsNotBelieved() throws Exception {
        driver.put(device, entrant(ZHANG, "张三"));
        gate.call();
        try {
            driver.everybody(device, "");
        } catch (sojourn.gate.DeviceTrouble asked) {
            assertThat(get("/getrequest?" + serial()).body())
                    .contains("DATA QUERY tablename=user,fielddesc=*,filter=*");
        }
        post("/devicecmd?" + serial(), "ID=4&Return=12&CMD=DATA QUERY\nID=5&Return=12&CMD=DATA QUERY");
        assertThat(driver.held(device, ZHANG)).isPresent();
        assertThat(jdbc.sql("select count(*) from iclock_device where device = ? and told_at is not null")
                        .param(device.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void somebodyEnteredAtTheDeviceItselfIsSeen() throws Exception {
        gate.call();
        var answer = post(
                "/cdata?table=tabledata&tablename=user&count=1&" + serial(),
                "user uid=5\tcardno=\tpin=4\tpassword=\tgroup=1\tstarttime=0\tendtime=0\tname=\tprivilege=0\tdisable=0\tverify=0");
        assertThat(answer.body()).isEqualTo("user=1");
        post(
                "/cdata?table=tabledata&tablename=biophoto&count=1&" + serial(),
                "biophoto pin=4\tfilename=4.jpg\ttype=9\tsize=400000\tcontent=" + "A".repeat(400_000));
        assertThat(driver.held(device, "4")).hasValueSatisfying(held -> {
            assertThat(held.face()).isTrue();
            assertThat(held.entrant().until()).isEqualTo(Validity.FOR_EVER);
        });
    }
}
