package sojourn.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.gate.DeviceId;
import sojourn.gate.Trouble;

/**
 * How a device is, as it was when it was spoken to last. Moments are the real clock's.
 *
 * @param trouble why it cannot be spoken to; null where it can
 * @param troubledAt since when
 * @param nextAt when it is tried again
 * @param seenAt when it answered last; null for never
 * @param capacity 0 where it does not say
 * @param missing how many of those it should know the last reconciliation did not find
 * @param leftOver how many it found of whom it should know nothing
 */
public record DeviceStanding(
        DeviceId device,
        @Nullable Trouble trouble,
        @Nullable Instant troubledAt,
        Instant nextAt,
        @Nullable Instant seenAt,
        String model,
        int people,
        int capacity,
        Duration drift,
        boolean reconciling,
        @Nullable Instant reconciledAt,
        int missing,
        int leftOver) {

    /** Whether it has answered and is not in trouble since. */
    public boolean online() {
        return seenAt != null && trouble == null;
    }
}
