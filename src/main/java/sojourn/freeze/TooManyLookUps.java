package sojourn.freeze;

import java.time.Instant;

/** A human of the security office has looked up too many within an hour (R36, R47). */
public final class TooManyLookUps extends RuntimeException {

    private final int most;
    private final Instant again;

    TooManyLookUps(int most, Instant again) {
        super("too many look-ups", null, false, false);
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
