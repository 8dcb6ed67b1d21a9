package sojourn.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.approval.Approvals;
import sojourn.approval.Trial;
import sojourn.demo.DemoClock;
import sojourn.entry.Applications;
import sojourn.entry.Drafts;
import sojourn.entry.Typed;
import sojourn.face.Review;
import sojourn.face.Sitters;
import sojourn.face.Sitters.Sitter;
import sojourn.freeze.Freezing;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Gates;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.notice.Inbox;
import sojourn.notice.Message;
import sojourn.organization.Role;
import sojourn.register.Change;
import sojourn.register.Changes;
import sojourn.register.Presents;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.simulator.GateSimulator;
import sojourn.simulator.Settings;

/** A campus of its own with simulated gates, real sockets between, and people who get there by the doors that everybody takes. */
public final class Campus implements AutoCloseable {

    private static final String PASSWORD = "right horse";
    private static final int MANY = 10_000;

    private final ApplicationContext rooms;
    private final Sitters sitters;
    private final HumanId reviewer;
    private final HumanId administrator;
    private final List<GateSimulator> simulators = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private int ever;

    public Campus(ApplicationContext rooms) {
        this.rooms = rooms;
        sitters = new Sitters(rooms);
        reviewer = sitters.reviewer("许廿一");
        administrator = sitters.holder("郑十", Role.SYSTEM_ADMINISTRATOR);
    }

    /** One more gate with one simulated device. */
    public GateSimulator gate() {
        return gate(false);
    }

    GateSimulator gate(boolean digitsOnly) {
        return gate(digitsOnly, Direction.IN);
    }

    GateSimulator gate(boolean digitsOnly, Direction direction) {
        var settings = Settings.of("闸机", "SIM" + UUID.randomUUID(), PASSWORD, room(Clock.class)::instant);
        var firmware = settings.firmware().holding(MANY);
        var simulator = new GateSimulator(settings.with(digitsOnly ? firmware.takingOnlyDigits() : firmware)).start(0);
        simulators.add(simulator);
        device(Protocol.ISAPI, simulator.address(), simulator.settings().serial(), digitsOnly, direction);
        return simulator;
    }

    Device device(Protocol protocol, String address, String serial) {
        return device(protocol, address, serial, false, Direction.IN);
    }

    Device device(Protocol protocol, String address, String serial, boolean digitsOnly, Direction direction) {
        var name = "门" + ++ever;
        var gate = gates().add(sitters.campus(), name, "Gate " + ever, administrator);
        var device = new Device(
                NewId.of(DeviceId::new),
                gate.id(),
                name,
                protocol,
                direction,
                new Access(address, Settings.USER, PASSWORD, serial),
                new Profile("1", 1, digitsOnly, 190_000, Duration.ofSeconds(5)),
                true);
        gates().save(device, administrator);
        devices.add(device);
        return device;
    }

    /** One that asks each time. */
    public Device turnstile() {
        return device(Protocol.ONLINE, "", "");
    }

    Device device(GateSimulator of) {
        return devices.get(simulators.indexOf(of));
    }

    /** Those who sit for a picture here. */
    public Sitters sitters() {
        return sitters;
    }

    /** Somebody whose number works and who has consented. */
    public List<Sitter> people(int many) {
        return sitters.arrive(many);
    }

    public void face(Sitter person) {
        var photo = sitters.sits(person);
        var review = room(Review.class);
        review.first(reviewer);
        review.picture(photo, reviewer);
        assertThat(review.approve(photo, reviewer)).isTrue();
    }

    /** Applied, agreed to, and the two hours over. */
    public void permit(Sitter person) {
        permitAtOnce(person);
        pass(Duration.ofHours(2));
    }

    public void permitAtOnce(Sitter person) {
        permit(person, LocalDate.MIN);
    }

    /** Not before this day. */
    void permit(Sitter person, LocalDate first) {
        var drafts = room(Drafts.class);
        var id = drafts.begin(person.human());
        var stay = room(Presents.class).of(List.of(person.person())).getFirst();
        var from = Stream.of(stay.from(), time().today(), first)
                .max(LocalDate::compareTo)
                .orElseThrow();
        var typed = new Typed(
                List.of(sitters.campus().toString()),
                from.toString(),
                stay.until().toString(),
                "参加科研项目",
                "李四 025-8000 0101",
                String.valueOf(room(Applications.class).wording().version()),
                time().now());
        drafts.save(id, person.human(), drafts.get(id, person.human()).version(), "test", kept -> typed);
        assertThat(room(Applications.class).send(id, person.human()).faults().all())
                .isEmpty();
        room(Approvals.class).agree(id, sitters.leader(), "");
    }

    public void freeze(Sitter person) {
        room(Freezing.class).freeze(person.person(), administrator, "演练");
    }

    /** As an application for it does once it was agreed to. */
    void delete(Sitter person) {
        var by = administrator;
        room(TransactionTemplate.class)
                .executeWithoutResult(_ -> room(Changes.class)
                        .carryOut(
                                List.of(new Change(person.person(), true, null, null, null, null, null)),
                                new Change.Agreement("9900009", by, by)));
    }

    /** Somebody of the security office of this campus. */
    HumanId officer() {
        var officer = sitters.reviewer("何廿二");
        sitters.appoint(officer, Role.SECURITY_OFFICE);
        return officer;
    }

    List<Message> messages(HumanId human) {
        return room(Inbox.class).latest(human, 10);
    }

    void release(Sitter person) {
        var freezing = room(Freezing.class);
        freezing.of(person.person()).stream()
                .filter(freeze -> freeze.release() == null)
                .forEach(freeze -> freezing.release(freeze.id(), reviewer, "演练结束"));
    }

    List<GateSimulator> simulators() {
        return List.copyOf(simulators);
    }

    public void pass(Duration duration) {
        switch (room(Clock.class)) {
            case Trial.MovableClock clock ->
                clock.set(clock.instant().plus(duration).toString());
            case DemoClock clock -> clock.advance(duration);
            case Clock clock -> throw new AssertionError("nobody moves " + clock);
        }
    }

    public HumanId administrator() {
        return administrator;
    }

    Gates gates() {
        return room(Gates.class);
    }

    CampusTime time() {
        return room(CampusTime.class);
    }

    private <T> T room(Class<T> door) {
        return rooms.getBean(door);
    }

    /** Its devices go out of use, so that nobody speaks to what is gone. */
    @Override
    public void close() {
        devices.forEach(device -> gates().save(
                        new Device(
                                device.id(),
                                device.gate(),
                                device.name(),
                                device.protocol(),
                                device.direction(),
                                device.access(),
                                device.profile(),
                                false),
                        administrator));
        simulators.forEach(GateSimulator::close);
        devices.clear();
        simulators.clear();
    }
}
