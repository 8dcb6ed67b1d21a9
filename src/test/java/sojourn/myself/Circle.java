package sojourn.myself;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.category.Category;
import sojourn.consent.Channel;
import sojourn.consent.ConsentTexts;
import sojourn.consent.Consents;
import sojourn.face.Captured;
import sojourn.face.Captures;
import sojourn.face.FacePhotoId;
import sojourn.face.Handed;
import sojourn.face.Refusal;
import sojourn.face.Review;
import sojourn.face.Source;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.Numbers;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.register.Change;
import sojourn.register.Change.Agreement;
import sojourn.register.Changes;
import sojourn.register.NewStay;
import sojourn.register.People;
import sojourn.register.PersonId;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.HumanId;

/** A college with its people, each come by the door that everybody takes, and a clock in the hands of the test: 12:20 on a Monday. */
@TestConfiguration
class Circle {

    static final Instant START = Instant.parse("2026-11-23T04:20:00Z");

    private static final AtomicInteger EVER = new AtomicInteger(300_000);

    /** Stands where a test puts it. */
    static final class Hands extends Clock {

        private volatile Instant now = START;

        void reset() {
            now = START;
        }

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

    @Bean
    @Primary
    Hands hands() {
        return new Hands();
    }

    @Bean
    Cast cast(
            Departments departments,
            Humans humans,
            Offices offices,
            People people,
            Changes changes,
            PlatformTransactionManager transactions) {
        return new Cast(departments, humans, offices, people, changes, new TransactionTemplate(transactions));
    }

    @Bean
    Faced faced(Consents consents, ConsentTexts texts, Captures captures, Review review, Cast cast) {
        return new Faced(consents, texts, captures, review, cast);
    }

    /** Who is there. */
    record Cast(
            Departments departments,
            Humans humans,
            Offices offices,
            People people,
            Changes changes,
            TransactionTemplate transaction) {

        DepartmentId department(String name) {
            return departments
                    .create(name + EVER.incrementAndGet(), "School " + EVER.get(), null, null)
                    .id();
        }

        HumanId holder(String name, Role role, DepartmentId department) {
            var human = humans.add(name, "025-8000 0101", null);
            var place = role.perDepartment() ? department : null;
            offices.grant(human, role, place, null, LocalDate.EPOCH, null, human);
            return human;
        }

        StaffNumberIssued comes(String name, DepartmentId department, String from, String until) {
            int n = EVER.incrementAndGet();
            var stay = new NewStay(
                    new PersonName(name),
                    new IdentityDocument(DocumentType.PASSPORT, Numbers.passport(n)),
                    new MobileNumber(Numbers.mobile(n)),
                    Sex.FEMALE,
                    LocalDate.of(1990, 2, 3),
                    "示例科技有限公司",
                    null,
                    null,
                    Category.RESEARCH_ASSISTANT,
                    department,
                    "李四",
                    LocalDate.parse(from),
                    LocalDate.parse(until));
            var by = humans.add("王五", null, null);
            return Objects.requireNonNull(transaction.execute(
                            status -> people.welcome(List.of(stay), new Agreement("" + (7_000_000 + n), by, by))))
                    .getFirst();
        }

        void carryOut(Change change) {
            var by = humans.add("王五", null, null);
            transaction.executeWithoutResult(status -> changes.carryOut(
                    List.of(change), new Change.Agreement("" + (8_000_000 + EVER.incrementAndGet()), by, by)));
        }
    }

    /** What becomes of their faces. */
    record Faced(Consents consents, ConsentTexts texts, Captures captures, Review review, Cast cast) {

        void declines(HumanId person) {
            consents.decline(person, texts.current().version(), Channel.PHONE);
        }

        /** Each time another file, so that nobody's is the picture of somebody else. */
        void sendsAPicture(HumanId person) {
            consents.give(person, texts.current().version(), Channel.PHONE);
            var captured = captures.capture(person, new Handed(portrait(), Source.CAMERA, false));
            if (!(captured instanceof Captured.Kept)) {
                throw new AssertionError(captured.toString());
            }
        }

        /** A picture on which nobody is seen. */
        void refusesAtOnce(HumanId person) {
            var captured = captures.capture(person, new Handed(wall(), Source.CAMERA, false));
            if (!(captured instanceof Captured.Refused)) {
                throw new AssertionError(captured.toString());
            }
        }

        void approves(PersonId person) {
            var reviewer = reviewer();
            var photo = holds(reviewer, person);
            review.picture(photo, reviewer);
            review.approve(photo, reviewer);
        }

        void refuses(PersonId person, Refusal reason) {
            var reviewer = reviewer();
            review.refuse(holds(reviewer, person), reviewer, reason, "");
        }

        void looksAt(PersonId person) {
            var reviewer = reviewer();
            review.picture(holds(reviewer, person), reviewer);
        }

        private FacePhotoId holds(HumanId reviewer, PersonId person) {
            var held = review.first(reviewer);
            while (!held.orElseThrow().person().equals(person)) {
                held = review.next(held.orElseThrow().photo(), reviewer);
            }
            return held.orElseThrow().photo();
        }

        private HumanId reviewer() {
            return cast.holder("许廿一", Role.PHOTO_REVIEWER, cast.department("照"));
        }
    }

    private static byte[] wall() {
        var picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, (x * 200 / 600) << 16 | (y * 200 / 800) << 8 | 90);
            }
        }
        return png(picture);
    }

    private static byte[] png(BufferedImage picture) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture the project's own tests use, with another noise each time, so that it is never the same file. */
    private static byte[] portrait() {
        try (var file = Circle.class.getResourceAsStream("/portrait/face-astronaut.png")) {
            var picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
            var graphics = picture.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            // the face, 102 pixels wide around 224/124, as large as on a phone
            graphics.translate(300, 360);
            graphics.scale(2.65, 2.65);
            graphics.drawImage(ImageIO.read(Objects.requireNonNull(file)), -224, -124, null);
            graphics.dispose();
            var noise = new Random(EVER.incrementAndGet());
            for (int at = 0; at < picture.getWidth() * picture.getHeight(); at++) {
                int x = at % picture.getWidth();
                int y = at / picture.getWidth();
                picture.setRGB(x, y, picture.getRGB(x, y) ^ noise.nextInt(2) * 0x010101);
            }
            return png(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
