package sojourn.face;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import sojourn.approval.Approvals;
import sojourn.approval.Trial;
import sojourn.consent.Channel;
import sojourn.consent.ConsentTexts;
import sojourn.consent.Consents;
import sojourn.demo.DemoClock;
import sojourn.identity.Numbers;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.People;
import sojourn.register.PersonId;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.registration.Declarations;
import sojourn.registration.Drafts;
import sojourn.registration.Registrations;
import sojourn.registration.Typed;
import sojourn.registration.TypedPerson;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/**
 * Those who sit for a picture: people of a campus of their own, by the doors that everybody takes, whose number works and whose consent is given;
 * and reviewers who see that campus alone. Needs a clock that moves: {@link Trial} or the demo.
 */
public final class Sitters {

    private static final AtomicInteger EVER = new AtomicInteger(700_000);
    private static final BufferedImage FACE = face();

    /** Whose face it is. */
    public record Sitter(PersonId person, HumanId human, StaffNumber number, String name) {}

    private final ApplicationContext rooms;
    private final CampusId campus;
    private final DepartmentId department;
    private final SignedIn secretary;
    private final HumanId leader;

    public Sitters(ApplicationContext rooms) {
        this.rooms = rooms;
        var unique = UUID.randomUUID().toString().substring(0, 8);
        campus = room(Campuses.class).create("校区" + unique, "Campus " + unique).id();
        department = room(Departments.class)
                .create("院" + unique, "School " + unique, null, campus)
                .id();
        secretary = new SignedIn(holder("李四", Role.SECRETARY, department, null), "李四");
        leader = holder("王五", Role.LEADER, department, null);
    }

    /** Somebody who reviews the pictures of this campus. */
    public HumanId reviewer(String name) {
        return holder(name, Role.PHOTO_REVIEWER, null, campus);
    }

    /** Gives an office for this campus to somebody who is there. */
    public void appoint(HumanId human, Role role) {
        room(Offices.class).grant(human, role, null, role.perCampus() ? campus : null, LocalDate.EPOCH, null, human);
    }

    public HumanId holder(String name, Role role) {
        return holder(name, role, role.perDepartment() ? department : null, null);
    }

    /** Who decides about them. */
    public HumanId leader() {
        return leader;
    }

    public CampusId campus() {
        return campus;
    }

    public Sitter one() {
        return arrive(1).getFirst();
    }

    /** Their numbers work, and they have said yes. */
    public List<Sitter> arrive(int people) {
        var sitters = appliedFor(people);
        pass(Duration.ofHours(2).plusSeconds(1));
        sitters.forEach(this::consents);
        return sitters;
    }

    /** Their application has just been agreed to: the number does not work yet, and nobody has asked them anything. */
    public List<Sitter> newcomers(int people) {
        return appliedFor(people);
    }

    private void pass(Duration duration) {
        switch (rooms.getBean(Clock.class)) {
            case Trial.MovableClock clock ->
                clock.set(clock.instant().plus(duration).toString());
            case DemoClock clock -> clock.advance(duration);
            case Clock clock -> throw new AssertionError("nobody moves " + clock);
        }
    }

    public void consents(Sitter sitter) {
        room(Consents.class)
                .give(sitter.human(), room(ConsentTexts.class).current().version(), Channel.values()[0]);
    }

    /** Asks a human to look, after the checks have refused twice. */
    public FacePhotoId sitsBeforeAHuman(Sitter sitter) {
        var captures = room(Captures.class);
        for (int n = 0; n < 2; n++) {
            captures.capture(sitter.human(), new Handed(nobody(), Source.FILE, false));
        }
        return ((Captured.Kept) captures.capture(sitter.human(), new Handed(picture(), Source.FILE, true))).photo();
    }

    /** Hands in a picture like no other. */
    public FacePhotoId sits(Sitter sitter) {
        var captured = room(Captures.class).capture(sitter.human(), new Handed(picture(), Source.CAMERA, false));
        if (captured instanceof Captured.Kept kept) {
            return kept.photo();
        }
        throw new AssertionError(captured.toString());
    }

    /** A picture that passes the checks, a little different from all before. */
    public static byte[] picture() {
        int n = EVER.incrementAndGet();
        var picture = new BufferedImage(FACE.getWidth(), FACE.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.drawImage(FACE, 0, 0, null);
        pen.setColor(new Color(n * 7919 & 0xffffff));
        // on the collar
        pen.fillRect(FACE.getWidth() / 5 * 2, FACE.getHeight() / 5 * 2, 8, 8);
        pen.dispose();
        return png(picture);
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] nobody() {
        var picture = new BufferedImage(700, 900, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(180, 90, 60));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.dispose();
        return png(picture);
    }

    private List<Sitter> appliedFor(int people) {
        var drafts = room(Drafts.class);
        var id = drafts.begin(secretary);
        var draft = drafts.get(id, secretary.human());
        drafts.save(id, secretary.human(), draft.version(), "test", empty -> form(people));
        var faults =
                room(Registrations.class).send(id, secretary.human()).faults().all();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.toString());
        }
        var serial = room(Approvals.class).agree(id, leader, "").serial().orElseThrow();
        return room(People.class).issuedBy(serial).stream()
                .map(issued -> room(Presents.class).byNumber(issued.number()).orElseThrow())
                .map(person -> new Sitter(person.person(), person.human(), person.number(), person.name()))
                .toList();
    }

    private Typed form(int people) {
        var from = time().today().plusDays(1);
        var typed = IntStream.rangeClosed(1, people)
                .mapToObj(n -> {
                    int number = EVER.incrementAndGet();
                    return new TypedPerson(
                            String.valueOf(n),
                            "张三",
                            "PASSPORT",
                            Numbers.passport(number),
                            Numbers.mobile(number),
                            "FEMALE",
                            "1990-01-01",
                            "",
                            "");
                })
                .toList();
        return new Typed(
                "RESEARCH_ASSISTANT",
                department.toString(),
                "李四",
                from.toString(),
                from.plusMonths(3).toString(),
                "",
                "",
                "",
                typed,
                String.valueOf(room(Declarations.class).current().version()),
                time().now());
    }

    private HumanId holder(String name, Role role, DepartmentId of, CampusId at) {
        var human = room(Humans.class).add(name, null, null);
        room(Offices.class).grant(human, role, of, at, LocalDate.EPOCH, null, human);
        return human;
    }

    private CampusTime time() {
        return room(CampusTime.class);
    }

    private <T> T room(Class<T> door) {
        return rooms.getBean(door);
    }

    /** Twice its size: gates ask for more pixels than it has. */
    private static BufferedImage face() {
        try (var in = Objects.requireNonNull(Sitters.class.getResourceAsStream("/portrait/face-astronaut.png"))) {
            var small = ImageIO.read(in);
            var large = new BufferedImage(2 * small.getWidth(), 2 * small.getHeight(), BufferedImage.TYPE_INT_RGB);
            var pen = large.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(small, 0, 0, large.getWidth(), large.getHeight(), null);
            pen.dispose();
            return large;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
