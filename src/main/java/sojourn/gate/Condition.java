package sojourn.gate;

import java.time.Duration;

/**
 * How a device was found when it was asked.
 *
 * @param people how many it knows
 * @param capacity how many it can know; 0 where it does not say
 * @param drift by how much its clock is ahead of ours; negative where behind
 */
public record Condition(String model, String firmware, String serial, int people, int capacity, Duration drift) {

    private static final Duration TOLERATED = Duration.ofSeconds(30);

    /** Whether a clock is so wrong that the device opens or closes at the wrong time (R42). */
    public static boolean wrongClock(Duration drift) {
        return drift.abs().compareTo(TOLERATED) > 0;
    }
}
