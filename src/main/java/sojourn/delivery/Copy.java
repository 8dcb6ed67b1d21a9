package sojourn.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sojourn.entry.Stretch;
import sojourn.face.FacePhotoId;
import sojourn.gate.Entrant;
import sojourn.gate.Held;

/**
 * What a device holds of a person, or is to hold.
 *
 * @param from the first second at which it opens
 * @param until the first second at which it does not any more
 * @param face the picture it has; null for none
 */
record Copy(
        String name, Instant from, Instant until, @Nullable FacePhotoId face) {

    /** Some picture, nobody knows which. */
    static final FacePhotoId SOME_FACE = new FacePhotoId(new UUID(0, 0));

    /** Devices know no fractions of a second: rather a moment too late than too early, and never too long. */
    static Copy of(String name, Stretch stretch, @Nullable FacePhotoId face) {
        var second = stretch.from().truncatedTo(ChronoUnit.SECONDS);
        var from = second.equals(stretch.from()) ? second : second.plusSeconds(1);
        return new Copy(name, from, stretch.until().truncatedTo(ChronoUnit.SECONDS), face);
    }

    /** As a device tells it of itself, which cannot say whose picture it is. */
    static Copy of(Held held, ZoneId zone, @Nullable FacePhotoId supposed) {
        var entrant = held.entrant();
        var face = held.face() ? supposed == null ? SOME_FACE : supposed : null;
        return new Copy(
                entrant.name(),
                entrant.from().atZone(zone).toInstant(),
                entrant.until().atZone(zone).toInstant().plusSeconds(1),
                face);
    }

    Copy withFace(@Nullable FacePhotoId other) {
        return new Copy(name, from, until, other);
    }

    /** Whether it opens at the same times for the same name; the picture aside. */
    boolean sameStay(Copy other) {
        return name.equals(other.name) && sameTimes(other);
    }

    boolean sameTimes(Copy other) {
        return from.equals(other.from) && until.equals(other.until);
    }

    Entrant entrant(String number, ZoneId zone) {
        return new Entrant(number, name, wall(from, zone), wall(until.minus(Duration.ofSeconds(1)), zone));
    }

    private static LocalDateTime wall(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime();
    }
}
