package sojourn.iclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.gate.Access;
import sojourn.gate.Crossed;
import sojourn.gate.Crossing;
import sojourn.gate.Delivered;
import sojourn.gate.Device;
import sojourn.gate.DeviceAnswered;
import sojourn.gate.DeviceId;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Direction;
import sojourn.gate.Entrant;
import sojourn.gate.GateId;
import sojourn.gate.Gates;
import sojourn.gate.LeftUndone;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.gate.Trouble;
import sojourn.gate.Trouble.Kind;
import sojourn.organization.CampusId;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.simulator.PollingSimulator;
import sojourn.simulator.Settings;

/** The server on a real port, one gate that calls it, and a clock for both in the hands of the test. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "sojourn.delivery.here=false")
@Import(IclockRoom.Tools.class)
abstract class IclockRoom {

    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, (byte) 0xff, (byte) 0xd9};
    static final String ZHANG = "LS2026000123";

    @LocalServerPort
    int port;

    @Autowired
    Hands clock;

    @Autowired
    Heard heard;

    @Autowired
    Gates gates;

    @Autowired
    IclockDriver driver;

    @Autowired
    JdbcClient jdbc;

    Device device = device("127.0.0.1", true);
    PollingSimulator gate = simulator(true);

    /** Stands where the test puts it. */
    static final class Hands extends Clock {

        private volatile Instant now = Instant.parse("2026-03-02T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** In place of those who keep it. */
    static final class Heard {

        final List<DeviceAnswered> answers = new CopyOnWriteArrayList<>();
        final List<LeftUndone> undone = new CopyOnWriteArrayList<>();
        final List<Crossing> crossings = new CopyOnWriteArrayList<>();
        volatile boolean failing;

        @EventListener
        void on(DeviceAnswered answered) {
            answers.add(answered);
        }

        @EventListener
        void on(LeftUndone left) {
            undone.add(left);
        }

        @EventListener
        void on(Crossed crossed) {
            if (failing) {
                throw new IllegalStateException("cannot keep it now");
            }
            crossings.addAll(crossed.crossings());
        }
    }

    @TestConfiguration
    static class Tools {

        @Bean
        @Primary
        Hands hands() {
            return new Hands();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    @BeforeEach
    void aGateIsSetUp() {
        heard.answers.clear();
        heard.undone.clear();
        heard.crossings.clear();
        heard.failing = false;
        device = save(device("127.0.0.1", true));
        gate = simulator(true);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private static Device device(String address, boolean inUse) {
        return new Device(
                NewId.of(DeviceId::new),
                new GateId(new UUID(0, 0)),
                "东门 1 号进口",
                Protocol.ICLOCK,
                Direction.IN,
                new Access(address, "", "", "SN" + UUID.randomUUID().toString().replace("-", "")),
                Profile.USUAL,
                inUse);
    }

    private Device save(Device device) {
        var by = new HumanId(UUID.randomUUID());
        var east = gates.add(new CampusId(UUID.randomUUID()), "东门", "East gate", by);
        return change(new Device(
                device.id(),
                east.id(),
                device.name(),
                device.protocol(),
                device.direction(),
                device.access(),
                device.profile(),
                device.inUse()));
    }

    private Device change(Device changed) {
        gates.save(changed, new HumanId(UUID.randomUUID()));
        return gates.device(changed.id()).orElseThrow();
    }

    void mayCallFrom(String address) {
        var access = new Access(address, "", "", device.access().serial());
        device = change(new Device(
                device.id(),
                device.gate(),
                device.name(),
                device.protocol(),
                device.direction(),
                access,
                device.profile(),
                true));
    }

    void outOfUse() {
        device = change(new Device(
                device.id(),
                device.gate(),
                device.name(),
                device.protocol(),
                device.direction(),
                device.access(),
                device.profile(),
                false));
    }

    void doors(String doors) {
        var profile = new Profile(doors, 1, false, 190_000, Duration.ofSeconds(15));
        device = change(new Device(
                device.id(),
                device.gate(),
                device.name(),
                device.protocol(),
                device.direction(),
                device.access(),
                profile,
                true));
    }

    PollingSimulator simulator(boolean seconds) {
        return new PollingSimulator(
                Settings.of("东门", device.access().serial(), "", () -> clock.instant()),
                "http://127.0.0.1:" + port,
                seconds);
    }

    static Entrant entrant(String number, String name) {
        return new Entrant(number, name, LocalDateTime.of(2026, 3, 1, 8, 0), LocalDateTime.of(2026, 6, 30, 17, 59, 59));
    }

    static String reference(Delivered delivered) {
        return ((Delivered.Underway) delivered).reference();
    }

    String put(String number, String name) {
        return reference(driver.put(device, entrant(number, name)));
    }

    Trouble answer(String reference) {
        var answers = heard.answers.stream()
                .filter(one -> one.reference().equals(reference) && one.device().equals(device.id()))
                .toList();
        assertThat(answers).hasSize(1);
        return answers.getFirst().trouble();
    }

    static Kind kind(ThrowingCallable call) {
        var trouble = catchThrowableOfType(DeviceTrouble.class, call);
        assertThat(trouble).isNotNull();
        return trouble.trouble().kind();
    }
}
