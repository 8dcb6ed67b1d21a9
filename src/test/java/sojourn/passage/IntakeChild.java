package sojourn.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import sojourn.ChildJvm;
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
 * up the gate.
 */
final class IntakeChild {

    private static final String FIRST = "first";

    private final ChildJvm jvm;

    IntakeChild(Path data, int port, String gate, JdbcConnectionDetails database) throws Exception {
        jvm = new ChildJvm(IntakeChild.class, database, data.toString(), String.valueOf(port), gate);
        var first = jvm.start(FIRST);
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

    Process start() throws IOException {
        return jvm.start("again");
    }
}
