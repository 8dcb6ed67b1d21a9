package sojourn.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the one rule says about somebody at a gate of a campus at a moment (R40), on the way in or out. */
public sealed interface Verdict {

    /**
     * It opens for them.
     *
     * @param until the moment at which that ends if nothing changes; {@link Instant#MAX} is never reached
     */
    record Open(Instant until) implements Verdict {}

    /**
     * It does not.
     *
     * @param from when it will open if nothing changes; null where waiting does not help
     */
    record Closed(Reason reason, @Nullable Instant from) implements Verdict {}
}
