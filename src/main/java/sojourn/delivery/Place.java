package sojourn.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Device;
import sojourn.gate.Gate;
import sojourn.gate.Trouble;
import sojourn.register.PersonId;

/**
 * One person at one device, as it is shown.
 *
 * @param trouble the device's own answer; null where there is none
 * @param failures how often it was tried in vain since what is wanted has changed
 * @param again how long until it is tried again; null where it is not
 * @param settledAt when the device confirmed what it holds, or that it holds nothing; null where it never did
 * @param from the first moment at which it opens for them; null where it holds nothing
 * @param until the end of the validity that the device itself keeps (R42); null where it holds nothing
 * @param picture whether the device is to have a picture
 */
public record Place(
        PersonId person,
        String number,
        String name,
        Gate gate,
        Device device,
        State state,
        @Nullable Trouble trouble,
        int failures,
        @Nullable Duration again,
        @Nullable Instant settledAt,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean picture) {

    /** Whether it holds them for a time that begins later, and is shut until then. */
    public boolean opensLater(Instant now) {
        return state.settled() && from != null && from.isAfter(now);
    }

    /** Whether it has no way to recognise them: no picture of theirs, and it reads no pass code. */
    public boolean faceOnly() {
        return !picture && !device.protocol().readsCodes();
    }
}
