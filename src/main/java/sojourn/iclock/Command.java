package sojourn.iclock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sojourn.gate.DeviceId;
import sojourn.gate.Entrant;

/**
 * One thing a device is to do.
 *
 * @param turn its ID on the wire
 * @param reference what the answer is told of; empty where nobody waits for one
 * @param person the number of the person it is about; empty for none
 * @param entrant with {@link Kind#PERSON} and until answered
 * @param doors a mask, 1 for the first
 * @param notBefore when at the earliest a device by days is told to open; null for at once
 * @param code what the device returned; null until it did
 */
record Command(
        UUID id,
        DeviceId device,
        long turn,
        Kind kind,
        String reference,
        String person,
        @Nullable Entrant entrant,
        int doors,
        int plan,
        @Nullable LocalDateTime notBefore,
        Urgency urgency,
        @Nullable Instant sentAt,
        int sends,
        @Nullable Integer code) {

    /** So many times it is told, and not once more. */
    static final int OFTEN = 5;

    boolean sent() {
        return sends > 0;
    }
}
