package sojourn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import sojourn.face.CameraFilm;
import sojourn.face.Sitters;
import sojourn.signin.Invitations;

/** Sojourn in a JVM of its own: from the upload of a picture to its being forgotten, its plain bytes are in none of the files it writes. */
@Rule("R36")
class PlainBytesTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path here;

    /** What the other JVM does: somebody comes who has said yes; they and a reviewer may sign in. */
    static void main(String[] arguments) {
        var rooms = SpringApplication.run(
                SojournApplication.class,
                "--server.port=0",
                "--sojourn.demo=true",
                "--sojourn.face.second-share=0",
                "--sojourn.data=" + arguments[0],
                "--sojourn.vault.data-key-file=" + arguments[0] + "/data-keys");
        var sitter = new Sitters(rooms).one();
        System.out.println("answers "
                + rooms.getEnvironment().getProperty("local.server.port") + " "
                + rooms.getBean(Invitations.class).invite(sitter.human(), sitter.human()) + " "
                + Applicant.account(rooms, "许廿一") + " "
                + sitter.number().value());
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void thePlainBytesOfAPictureAreWrittenNowhere() throws Exception {
        var temporary = Files.createDirectory(here.resolve("tmp"));
        var said = here.resolve("said");
        var command = ChildJvm.command(PlainBytesTests.class, here.resolve("data"));
        command.add(1, "-Djava.io.tmpdir=" + temporary);
        var child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            var words = answers(child, said);
            tell(Integer.parseInt(words[1]), words);
            child.destroy();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
    }

    private void tell(int port, String[] words) throws Exception {
        var control = Map.of("number", words[4].getBytes(UTF_8));
        var upload = CameraFilm.jpeg(CameraFilm.frame());
        var person = new Visitor(port);
        person.get("/welcome/" + words[2]);
        person.post("/welcome/" + words[2], "password", "correct horse battery", "again", "correct horse battery");
        person.get("/me/face");
        uploads(person, upload);
        var pending = person.get("/me/face");
        assertThat(pending.body()).contains("待审核");

        var kept = picture(person, "/me/face/picture");
        var traces = new HashMap<String, byte[]>();
        windows("upload", upload, traces);
        windows("kept", kept, traces);
        assertThat(found(control)).as("the search finds what is there").containsExactly("number");
        assertThat(found(traces)).as("while it waits").isEmpty();

        var reviewer = Visitor.signedIn(port, UUID.fromString(words[3]));
        var shown =
                reviewer.get("/faces/review").headers().firstValue("Location").orElseThrow();
        var page = reviewer.get(URI.create(shown).getPath());
        var review = Pattern.compile("action=\"(/faces/review/[0-9a-f-]{36})\"").matcher(page.body());
        assertThat(review.find()).isTrue();
        assertThat(picture(reviewer, review.group(1) + "/picture")).isEqualTo(kept);
        reviewer.post(review.group(1), "verdict", "APPROVE");
        assertThat(person.get("/me/face").body()).contains("审核通过");
        assertThat(found(traces)).as("while it opens").isEmpty();

        person.get("/me/face/consent/withdraw");
        person.post("/me/face/consent/withdraw");
        assertThat(person.get("/me/face/picture").statusCode()).isEqualTo(404);
        assertThat(found(traces)).as("once it is forgotten").isEmpty();
    }

    private static String[] answers(Process child, Path said) throws IOException {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> !child.isAlive() || Files.readString(said).contains("answers "));
        var line = Files.readAllLines(said).stream()
                .filter(one -> one.startsWith("answers "))
                .findFirst();
        return line.orElseThrow(() -> new AssertionError(contents(said))).split(" ");
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void uploads(Visitor person, byte[] picture) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + person.token()
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"me.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(picture);
        body.writeBytes("\r\n--b--\r\n".getBytes(UTF_8));
        var answer = person.send(person.request("/me/face", "Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        assertThat(answer.statusCode()).isIn(302, 303);
    }

    private static byte[] picture(Visitor visitor, String path) throws Exception {
        var answer = CLIENT.send(visitor.request(path).GET().build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Pieces of a picture from behind its head, which others have too. */
    private static void windows(String name, byte[] picture, Map<String, byte[]> traces) {
        IntStream.range(1, 12).forEach(n -> {
            var from = picture.length * n / 12;
            traces.put(name + " at " + from, Arrays.copyOfRange(picture, from, from + 24));
        });
    }

    /** Which of them stand in some file: the database's pages and logs, our log, what is temporary, the keys. */
    private TreeSet<String> found(Map<String, byte[]> pieces) throws IOException {
        var byHead = new HashMap<Integer, Map<String, byte[]>>();
        pieces.forEach(
                (name, piece) -> byHead.computeIfAbsent(ByteBuffer.wrap(piece).getInt(), head -> new HashMap<>())
                        .put(name, piece));
        var found = new TreeSet<String>();
        List<Path> files;
        try (var all = Files.walk(here)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (var file : files) {
            try {
                search(Files.readAllBytes(file), byHead, found);
            } catch (NoSuchFileException gone) {
                // the server takes its files away as it likes
            }
        }
        return found;
    }

    private static void search(byte[] bytes, Map<Integer, Map<String, byte[]>> byHead, TreeSet<String> found) {
        int head = 0;
        for (int n = 0; n < bytes.length; n++) {
            head = head << 8 | bytes[n] & 0xff;
            var pieces = n < 3 ? null : byHead.get(head);
            if (pieces != null) {
                int from = n - 3;
                pieces.forEach((name, piece) -> {
                    if (from + piece.length <= bytes.length
                            && Arrays.equals(piece, Arrays.copyOfRange(bytes, from, from + piece.length))) {
                        found.add(name);
                    }
                });
            }
        }
    }
}
