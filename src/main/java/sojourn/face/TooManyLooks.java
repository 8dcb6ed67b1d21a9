package sojourn.face;

import java.time.Instant;

/** A reader of the security office has looked too often within an hour (R36). */
public final class TooManyLooks extends RuntimeException {

    private final int most;
    private final Instant again;

    TooManyLooks(int most, Instant again) {
        super("too many looks", null, false, false);
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
