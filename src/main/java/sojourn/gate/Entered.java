package sojourn.gate;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Answered by whoever enters people at devices: at one that takes only digits somebody else may have the digits of one of ours, and their passages are nobody's business. */
public interface Entered {

    /** Which of these people a device holds, or held, under their numbers, and until when; {@link Instant#MAX} where it still does. Whoever it never held, or whose digits are somebody else's there, is missing. */
    Map<UUID, Instant> until(DeviceId device, Collection<UUID> people);
}
