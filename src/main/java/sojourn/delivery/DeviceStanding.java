package sojourn.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sojourn.gate.DeviceId;
import sojourn.gate.Trouble;

/**
 * How a device was when it was spoken to last.
 *
 * @param trouble why it cannot be spoken to; null where it can
 * @param away for how long that has been so; zero where it can
 * @param pause how long until it is tried again; zero for at once
 * @param seen whether it ever answered
 * @param capacity 0 where it does not say
 * @param compared how long ago it was compared; null for never
 * @param missing how many of those it should know were not found there then
 * @param leftOver how many were found of whom it should know nothing
 */
public record DeviceStanding(
        DeviceId device,
        @Nullable Trouble trouble,
        Duration away,
        Duration pause,
        boolean seen,
        String model,
        int people,
        int capacity,
        Duration drift,
        boolean comparing,
        @Nullable Duration compared,
        int missing,
        int leftOver) {

    /** Whether it has answered and is not in trouble since. */
    public boolean online() {
        return seen && trouble == null;
    }
}
