package sojourn.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import sojourn.SojournApplication;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Drivers;
import sojourn.gate.Gates;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.organization.Campuses;
import sojourn.organization.Humans;
import sojourn.shell.NewId;

/**
 * Sojourn itself in a JVM of its own on a database that outlives it, with one gate that tells it who passes, made to be killed. The first one sets
 * up the gate and leaves its classes as an archive, from which the others start in half the time.
 */
final class IntakeChild {

    private static final String FIRST = "first";

    private final Path data;
    private final int port;
    private final String gate;
    private final JdbcConnectionDetails database;
    private final String classPath;

    IntakeChild(Path data, int port, String gate, JdbcConnectionDetails database) throws Exception {
        this.data = data;
        this.port = port;
        this.gate = gate;
        this.database = database;
        this.classPath = packed(data);
        var first = start(FIRST, "-XX:ArchiveClassesAtExit=" + archive());
        assertThat(first.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(first.exitValue()).isZero();
    }

    /** What the other JVM does: has the gate tell everything from then on, and asks it all the time besides. */
    static void main(String[] arguments) {
        var first = arguments[3].equals(FIRST);
        var rooms = SpringApplication.run(
                SojournApplication.class,
                // only what an answer to a device needs is made
                "--spring.main.lazy-initialization=true",
                "--db-scheduler.enabled=false",
                "--spring.flyway.enabled=" + first,
                "--sojourn.data=" + arguments[0],
                "--sojourn.vault.data-key-file=" + arguments[0] + "/data-keys",
                "--server.port=" + arguments[1]);
        if (first) {
            setUp(rooms, arguments[2]);
        }
        var gates = rooms.getBean(Gates.class);
        var device = gates.devices().getFirst();
        var path = "/gate/hik/" + gates.token(device.id());
        rooms.getBean(Drivers.class).of(device).subscribe(device, "127.0.0.1", Integer.parseInt(arguments[1]), path);
        var backFill = rooms.getBean(BackFill.class);
        do {
            backFill.fill(device);
        } while (!first);
        System.exit(SpringApplication.exit(rooms));
    }

    private static void setUp(ApplicationContext rooms, String address) {
        var gates = rooms.getBean(Gates.class);
        var human = rooms.getBean(Humans.class).add("系统管理员", null, null);
        var campus = rooms.getBean(Campuses.class).create("主校区", "Main campus");
        var gate = gates.add(campus.id(), "东门", "East gate", human);
        var device = new Device(
                NewId.of(DeviceId::new),
                gate.id(),
                "东门 1",
                Protocol.ISAPI,
                Direction.IN,
                new Access(address, "admin", "right horse", ""),
                new Profile("1", 1, false, 190_000, Duration.ofSeconds(5)),
                true);
        gates.save(device, human);
    }

    /** An archive of classes takes none from a directory. */
    private static String packed(Path data) {
        var jar = ToolProvider.findFirst("jar").orElseThrow();
        var parts = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                var file = data.resolve("classes-" + parts.size() + ".jar").toString();
                assertThat(jar.run(
                                System.out, System.err, "--create", "--no-compress", "--file", file, "-C", part, "."))
                        .isZero();
                parts.add(file);
            } else {
                parts.add(part);
            }
        }
        return String.join(File.pathSeparator, parts);
    }

    private Path archive() {
        return data.resolve("classes.jsa");
    }

    Process start() throws IOException {
        return start("again", "-XX:SharedArchiveFile=" + archive());
    }

    private Process start(String round, String sharing) throws IOException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        sharing,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        IntakeChild.class.getName(),
                        data.toString(),
                        String.valueOf(port),
                        gate,
                        round))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "intake-child.log").toFile()));
        process.environment().put("SOJOURN_DATABASE_URL", database.getJdbcUrl());
        process.environment().put("SOJOURN_DATABASE_USER", database.getUsername());
        process.environment().put("SOJOURN_DATABASE_PASSWORD", String.valueOf(database.getPassword()));
        return process.start();
    }
}
