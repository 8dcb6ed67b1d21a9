package sojourn.passage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import sojourn.entry.EntryRoom;
import sojourn.entry.EntryVisits;
import sojourn.gate.Access;
import sojourn.gate.Crossed;
import sojourn.gate.Crossing;
import sojourn.gate.Crossing.Way;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Gate;
import sojourn.gate.Gates;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.organization.CampusId;
import sojourn.organization.Role;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;

/** The main campus with an east gate, a reader on each side of it, and somebody of the security office. */
// a test says itself when what happens by the hour happens, and no device is told to tell us by itself
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "sojourn.delivery.here=false"})
abstract class PassageRoom extends EntryRoom {

    @Autowired
    Gates gates;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    EntryVisits visits;
    HumanId officer;
    Gate east;
    Device in;
    Device out;
    private long serial;

    @BeforeEach
    void aGate() {
        visits = new EntryVisits(web);
        officer = university.human("郑十");
        university.appoint(officer, Role.SECURITY_OFFICE, null);
        east = gate(main, "东门");
        in = device(east, Direction.IN);
        out = device(east, Direction.OUT);
        serial = 0;
    }

    Gate gate(CampusId campus, String name) {
        return gates.add(campus, name, "East gate", officer);
    }

    Device device(Gate gate, Direction direction) {
        return device(gate, direction, "http://127.0.0.1:1");
    }

    Device device(Gate gate, Direction direction, String address) {
        return device(gate, direction, address, false);
    }

    Device device(Gate gate, Direction direction, String address, boolean digitsOnly) {
        var device = new Device(
                NewId.of(DeviceId::new),
                gate.id(),
                direction + " " + UUID.randomUUID(),
                Protocol.ISAPI,
                direction,
                new Access(address, "admin", "right horse", ""),
                new Profile("1", 1, digitsOnly, 190_000, Duration.ofSeconds(5)),
                true);
        gates.save(device, officer);
        return device;
    }

    void tells(Device device, Crossing... crossings) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Crossed(device.id(), List.of(crossings))));
    }

    /** By face, now, with the next number of all. */
    void passes(Device device, StaffNumberIssued person) {
        tells(device, crossing(++serial, time.now(), person.number().value(), true));
    }

    void isRefused(Device device, StaffNumberIssued person) {
        tells(device, crossing(++serial, time.now(), person.number().value(), false));
    }

    static Crossing crossing(long serial, Instant at, String number, boolean allowed) {
        return new Crossing(serial, at, number, Way.FACE, allowed, allowed ? "5/75" : "5/76");
    }

    /** The numbers of what is kept of a device, as it told them. */
    List<Long> kept(Device device) {
        return jdbc.sql("select device_serial_no from passage_passage where device = ? order by at, device_serial_no")
                .param(device.id().value())
                .query(Long.class)
                .list();
    }
}
