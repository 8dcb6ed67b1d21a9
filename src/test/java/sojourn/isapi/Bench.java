package sojourn.isapi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Entrant;
import sojourn.gate.GateId;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.shell.CampusTime;
import sojourn.simulator.Firmware;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Settings;

/** A driver and a simulated gate on a table, with one clock for both that a test moves. */
final class Bench implements AutoCloseable {

    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, (byte) 0xff, (byte) 0xd9};
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    volatile Instant now = Instant.parse("2026-03-02T00:00:00Z");
    final GateSimulator gate;
    final IsapiDriver driver;

    Bench(Firmware firmware) {
        gate = new GateSimulator(
                        Settings.of("东门", "SIM1", "right horse", () -> now).with(firmware))
                .start(0);
        driver = driver();
    }

    IsapiDriver driver() {
        return new IsapiDriver(new CampusTime(clock(), ZONE));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private final DeviceId id = new DeviceId(UUID.randomUUID());

    Device device() {
        return device(gate.address(), "right horse", Duration.ofSeconds(10));
    }

    Device device(String address, String password, Duration patience) {
        var profile = new Profile("1", 1, false, 190_000, patience);
        return new Device(
                id,
                new GateId(UUID.randomUUID()),
                "东门 1",
                Protocol.ISAPI,
                Direction.IN,
                new Access(address, "admin", password, "SIM1"),
                profile,
                true);
    }

    static Entrant zhang() {
        return entrant("LS2026000123", "张三");
    }

    static Entrant entrant(String number, String name) {
        return new Entrant(number, name, LocalDateTime.of(2026, 3, 1, 0, 0), LocalDateTime.of(2026, 6, 30, 23, 59, 59));
    }

    @Override
    public void close() {
        driver.close();
        gate.close();
    }
}
