package sojourn.limit;

import java.time.Instant;

/** A human has done something as often as an hour allows. */
public final class LimitReached extends RuntimeException {

    private final int most;
    private final Instant again;

    LimitReached(int most, Instant again) {
        super("limit reached", null, false, false);
        this.most = most;
        this.again = again;
    }

    /** How many an hour allows. */
    public int most() {
        return most;
    }

    /** When the next one is open. */
    public Instant again() {
        return again;
    }
}
