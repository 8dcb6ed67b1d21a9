package sojourn.limit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import sojourn.shell.CampusTime;

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

    /** The minute from which on it is sure to be, such as {@code 13:49}. */
    public String hour(CampusTime time) {
        return time.at(again)
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1)
                .toString();
    }
}
