package sojourn;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.Applicant.Standing;

/** Sojourn itself in a JVM of its own, with the demo university on a data directory of its own, made to be killed. */
final class DecisionChild implements AutoCloseable {

    private static final int APPLICATIONS = 60;

    private final Path data;
    private final Process process;
    private final BufferedReader lines;
    private final Map<UUID, Standing> found = new HashMap<>();
    private final List<UUID> waiting = new ArrayList<>();
    private final Map<String, UUID> leaders = new HashMap<>();
    private int port;

    private DecisionChild(Path data, Process process) {
        this.data = data;
        this.process = process;
        this.lines = process.inputReader();
    }

    /** What the other JVM does: says how each application stands, applies for more people, and answers from then on. */
    static void main(String[] arguments) {
        var rooms = SpringApplication.run(
                SojournApplication.class,
                "--server.port=0",
                "--sojourn.demo=true",
                "--sojourn.data=" + arguments[0],
                "--sojourn.vault.data-key-file=" + arguments[0] + "/data-keys",
                "--sojourn.registration.lookups-per-hour=100000");
        for (var one : Standing.all(rooms.getBean(JdbcClient.class))) {
            say("found", one.id(), one.state(), one.decisions(), one.people(), one.numbers(), one.engagements());
        }
        var applicant = new Applicant(rooms, Integer.parseInt(arguments[1]) * 1000);
        for (int n = 0; n < APPLICATIONS; n++) {
            say("waits", applicant.sends(1 + n % 3).value());
        }
        for (var name : List.of("王五", "孙七")) {
            say("leader", name, Applicant.account(rooms, name));
        }
        say("answers", rooms.getEnvironment().getProperty("local.server.port"));
    }

    private static void say(Object... words) {
        System.out.println(
                String.join(" ", Stream.of(words).map(String::valueOf).toList()));
    }

    static DecisionChild start(Path data, int round) throws IOException {
        var process = new ProcessBuilder(ChildJvm.command(DecisionChild.class, data, round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var child = new DecisionChild(data, process);
        child.listen();
        return child;
    }

    private void listen() throws IOException {
        var log = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var words = line.split(" ");
            switch (words[0]) {
                case "found" -> found.put(UUID.fromString(words[1]), standing(words));
                case "waits" -> waiting.add(UUID.fromString(words[1]));
                case "leader" -> leaders.put(words[1], UUID.fromString(words[2]));
                case "answers" -> {
                    port = Integer.parseInt(words[1]);
                    return;
                }
                default -> log.append(line).append('\n');
            }
        }
        throw new AssertionError("it ended before it answered:\n" + log);
    }

    private static Standing standing(String[] words) {
        return new Standing(
                UUID.fromString(words[1]),
                words[2],
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Integer.parseInt(words[5]),
                Integer.parseInt(words[6]));
    }

    /** How each application stood when it started. */
    Map<UUID, Standing> found() {
        return found;
    }

    List<UUID> waiting() {
        return waiting;
    }

    Visitor leader(String name) {
        return Visitor.signedIn(port, leaders.get(name));
    }

    /** kill -9 of the JVM alone. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** kill -9 of the JVM, of the database server with all its processes, and of whoever watches over it. */
    void killWithItsDatabase() throws IOException, InterruptedException {
        var pid = Files.readAllLines(data.resolve("pg/cluster/data/postmaster.pid"))
                .getFirst()
                .strip();
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var all = Stream.of(
                        process.descendants(), Stream.of(server), server.descendants(), Stream.of(process.toHandle()))
                .flatMap(processes -> processes)
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** By the signal that ends it properly. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
