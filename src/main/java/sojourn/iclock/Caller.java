package sojourn.iclock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device that calls us has said of itself.
 *
 * @param calledAt when it called last, to some seconds; null for never
 * @param capacity how many people it can know; 0 where it did not say
 * @param drift by how much its clock is ahead of ours, as it last stated
 * @param code by which it is registered; empty until it has
 * @param lastTurn the highest ID of a command for it
 * @param askedAt when it was last asked whom it knows; null for never
 * @param toldAt when it told that; null for never
 */
record Caller(
        String serial,
        @Nullable Instant calledAt,
        String model,
        String firmware,
        int capacity,
        Validity validity,
        Duration drift,
        String code,
        long lastTurn,
        @Nullable Instant askedAt,
        @Nullable Instant toldAt) {

    /** After that long a silence it is away. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    boolean isAway(Instant now) {
        return calledAt == null || calledAt.plus(SILENCE).isBefore(now);
    }
}
