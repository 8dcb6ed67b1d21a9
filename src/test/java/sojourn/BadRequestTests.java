package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Requests that no page of ours makes: each gets a clear page, and the draft stays as it was. */
@OnItsPort
class BadRequestTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Visitor secretary;
    private String draft;

    @BeforeEach
    void aSecretaryHasTypedSomething() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        secretary = Visitor.signedIn(port, Applicant.account(rooms, "周八"));
        draft = secretary
                .post("/registrations")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/registrations/[^/]+)/form.*", "$1");
        secretary.post(draft + "/draft", "page", "a", "version", "1", "contact", "已经填好的");
    }

    @AfterEach
    void nothingWasLostAndTheLogTellsOfNoFault() {
        assertThat(secretary.get(draft + "/form").body()).contains("value=\"已经填好的\"");
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .isEmpty();
    }

    @Test
    void tenMegabytesAreTooMuch() {
        var answer = secretary.post(draft + "/form", "contact", "x".repeat(10_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertPage(answer, "提交的内容太大");
    }

    @Test
    void tenThousandFieldsAreTooMany() {
        var fields = IntStream.range(0, 10_000).mapToObj(n -> "f" + n + "=1").collect(Collectors.joining("&"));
        var answer = secretary.send(
                draft + "/form", fields + "&_csrf=" + Visitor.encoded(secretary.token()), "Content-Type", FORM);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertPage(answer, "项目太多");
    }

    @Test
    void brokenPercentEncodingIsNoFaultOfTheServer() {
        var answer = secretary.send(
                draft + "/form", "contact=%zz&_csrf=" + Visitor.encoded(secretary.token()), "Content-Type", FORM);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertPage(answer, "没有读懂");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registrations/%zz/form", "/sign-in?next=%zz", "/progress?tab=%", "/people?q=%c3%28"})
    void aBrokenAddressIsNoFaultOfTheServer(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1"))
                .containsPattern("^HTTP/1.1 [234]\\d\\d")
                .doesNotContain("Tomcat", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registrations/..%2F..", "/people/a%2fb"})
    void anAddressWithASlashInDisguiseGetsAPage(String path) {
        var answer = secretary.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertPage(answer, "没有读懂");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "image/png", "nonsense"})
    void anotherKindOfContentIsRefusedWithItsReason(String type) {
        var answer = secretary.send(draft + "/form", "{\"contact\":\"x\"}", "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertPage(answer, "没有提交");
    }

    @Test
    void withoutTheTokenOfOurPagesNothingIsDone() {
        var fields = Visitor.form("contact", "偷改", "version", "2", "page", "a");
        for (var header : new String[][] {
            {"Content-Type", FORM},
            {"Content-Type", FORM, "Origin", "https://evil.example"},
            {"Content-Type", FORM, "Sec-Fetch-Site", "cross-site", "Origin", secretary.address()}
        }) {
            var answer = secretary.send(draft + "/form", fields, header);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertPage(answer, "不是从本站的页面发出的");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/form", "/check", "/sent", "", "/nothing", "/form?beside=x"})
    void anUnknownIdAndOneThatIsNoneAreNotFound(String path) {
        for (var id : new String[] {UUID.randomUUID().toString(), "1", "not-a-uuid", "%00", "..%2f..", "𠮷"}) {
            var answer = secretary.get(
                    "/registrations/" + (id.startsWith("%") || id.contains("%") ? id : Visitor.encoded(id)) + path);
            assertThat(answer.statusCode()).as(id).isBetween(400, 404);
            assertThat(secretary
                            .post("/registrations/" + (id.contains("%") ? id : Visitor.encoded(id)) + path)
                            .statusCode())
                    .as(id)
                    .isBetween(400, 404);
        }
    }

    @Test
    void aBodyThatNeverComesWholeIsNoFaultOfTheServer() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head = "POST " + draft + "/form HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: 1000\r\n\r\ncontact=";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private String raw(String line) throws IOException {
        return RawRequest.send(port, line, Map.of("Host", "localhost", "Connection", "close"));
    }

    /** A page of ours that says what happened, not the server's own. */
    private static void assertPage(HttpResponse<String> answer, String words) {
        assertThat(answer.body())
                .contains("<html lang=\"zh-CN\">", words, "返回首页")
                .doesNotContain("Tomcat", "Exception");
    }
}
