package sojourn.limit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import sojourn.shell.CampusTime;

/** A human has done something as often as an hour allows. */
public final class LimitReached extends RuntimeException {

    private final String what;
    private final int most;
    private final Instant again;

    /**
     * Also for rooms that count by themselves.
     *
     * @param what was done, by the name under which it is counted
     */
    public LimitReached(String what, int most, Instant again) {
        super("limit reached", null, false, false);
        this.what = what;
        this.most = most;
        this.again = again;
    }

    /** What was done, by the name under which it is counted. */
    public String what() {
        return what;
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
