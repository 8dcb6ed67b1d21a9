package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;

/** Files are read only where files are taken, from whom they are taken, and not too many at once. */
@OnItsPort
@Rule("R6")
class UploadsTests {

    private static final String SOMEWHERE = "/basis/of/" + UUID.randomUUID();
    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    private Visitor secretary;

    @BeforeEach
    void aSecretary() {
        secretary = Visitor.signedIn(port, Applicant.account(rooms, "周八"));
    }

    @Test
    void noOtherAddressReadsOne() {
        for (var path : List.of("/progress", "/", "/registrations", "/sign-in", "/nothing", "/basis/1/remove")) {
            assertThat(announced(secretary, path, 9 * MEGABYTE)).as(path).startsWith("HTTP/1.1 415");
        }
    }

    @Test
    void whoMayHandInNothingThereIsNotListenedTo() {
        var leader = Visitor.signedIn(port, Applicant.account(rooms, "王五"));
        assertThat(announced(leader, SOMEWHERE, 9 * MEGABYTE)).startsWith("HTTP/1.1 404");
    }

    @Test
    @Rule("R29")
    void whoseLoginExpiredIsNotListenedToAndComesBackToTheForm() {
        secretary.forgetSession();
        var next = "/sign-in?upload&next=" + Visitor.encoded(SOMEWHERE);
        assertThat(announced(secretary, SOMEWHERE, 9 * MEGABYTE))
                .startsWith("HTTP/1.1 302")
                .contains(next);
        assertThat(secretary.get(next).body()).contains("文件没有上传", "name=\"next\" value=\"" + SOMEWHERE + "\"");
    }

    @Test
    void ofAPhotoOfTwentyMegabytesItIsSaidHowLargeItMayBe() {
        assertThat(announced(secretary, SOMEWHERE, 20 * MEGABYTE)).startsWith("HTTP/1.1 413");
        var answer = secretary.send(secretary
                .request(SOMEWHERE, "Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[20 * MEGABYTE]))
                .build());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("最多 10 MB", "href=\"" + SOMEWHERE + "\"");
    }

    @Test
    void nobodySendsTwoAtOnce() throws IOException {
        try (var first = connected(secretary, SOMEWHERE, MEGABYTE)) {
            assertThat(first.isConnected()).isTrue();
            Awaitility.await().untilAsserted(this::isToldToComeAgain);
        }
        Awaitility.await().untilAsserted(() -> assertThat(answer(secretary)).isNotEqualTo(503));
    }

    @Test
    void theSeventhAtOnceIsToldToComeAgainAndThePlacesComeBack() throws IOException {
        var before = new ArrayList<Socket>();
        for (int n = 0; n < 6; n++) {
            before.add(connected(another(n), SOMEWHERE, MEGABYTE));
        }
        Awaitility.await().untilAsserted(this::isToldToComeAgain);
        assertThat(secretary.get("/progress").statusCode()).isEqualTo(200);
        for (var connection : before) {
            connection.close();
        }
        Awaitility.await().untilAsserted(() -> assertThat(answer(secretary)).isNotEqualTo(503));
    }

    private void isToldToComeAgain() {
        assertThat(announced(secretary, SOMEWHERE, MEGABYTE, 1))
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: 10", "上传的人较多");
    }

    private static int answer(Visitor visitor) {
        return visitor.send(visitor.request(SOMEWHERE, "Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("--x--"))
                        .build())
                .statusCode();
    }

    /** One more secretary, whom the demo lets in. */
    private Visitor another(int n) {
        var human = rooms.getBean(Humans.class).add("秘书" + n, null, null);
        var department = rooms.getBean(Departments.class).all().getFirst().id();
        rooms.getBean(Offices.class).grant(human, Role.SECRETARY, department, null, LocalDate.EPOCH, null, human);
        rooms.getBean(JdbcClient.class)
                .sql(
                        "insert into demo_account (place, human_id, name, role_key, hint_key) select (select max(place) + 1 from demo_account), :human, :name, role_key, hint_key from demo_account limit 1")
                .param("human", human.value())
                .param("name", "秘书" + n)
                .update();
        return Visitor.signedIn(port, human.value());
    }

    private String announced(Visitor visitor, String path, int length) {
        return announced(visitor, path, length, 8);
    }

    /** What is answered when a file is announced and nothing of it comes; empty when the server waits for it. */
    private String announced(Visitor visitor, String path, int length, int seconds) {
        try (var socket = connected(visitor, path, length)) {
            socket.setSoTimeout(seconds * 1000);
            var answer = new StringBuilder();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line;
            while ((line = in.readLine()) != null && !line.contains("</main>") && !line.equals("Content-Length: 0")) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        } catch (IOException e) {
            return "";
        }
    }

    private Socket connected(Visitor visitor, String path, int length) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + visitor.cookies()
                + "\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
