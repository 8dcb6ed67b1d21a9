package sojourn.passcode;

import java.time.Duration;
import java.time.Instant;

/**
 * The seven days in which one key signs. All nodes count them the same way, so that they agree without talking.
 *
 * @param number counted from 1970-01-01T00:00:00Z
 */
record Period(long number) {

    private static final Duration LENGTH = Duration.ofDays(7);

    /** How long before its first code a key is published: whoever was offline for a day knows it. */
    private static final Duration AHEAD = Duration.ofDays(2);

    /** How long after its last code a key is trusted. */
    private static final Duration AFTER = Duration.ofDays(1);

    static Period at(Instant moment) {
        return new Period(Math.floorDiv(moment.getEpochSecond(), LENGTH.toSeconds()));
    }

    /** Equal to the present one while the next is further away. */
    static Period toPublish(Instant now) {
        return at(now.plus(AHEAD));
    }

    Instant from() {
        return Instant.ofEpochSecond(number * LENGTH.toSeconds());
    }

    Instant until() {
        return from().plus(LENGTH);
    }

    Instant retired() {
        return until().plus(AFTER);
    }
}
