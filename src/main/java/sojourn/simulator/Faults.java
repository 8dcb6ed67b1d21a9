package sojourn.simulator;

import java.time.Duration;

/** What can be wrong with a simulated device; each may be switched at any moment, also on its page. */
public final class Faults {

    private volatile Duration slow = Duration.ZERO;
    private volatile boolean busy;
    private volatile boolean unreachable;
    private volatile boolean full;
    private volatile int refusing;
    private volatile Duration drift = Duration.ZERO;
    private volatile boolean wrongPassword;

    Faults() {}

    /** It thinks this long before each answer. */
    public void slow(Duration by) {
        slow = by.isNegative() ? Duration.ZERO : by;
    }

    /** It answers everything by statusCode 2. */
    public void busy(boolean on) {
        busy = on;
    }

    /** The network is away: connections are dropped, and nothing is told to anybody. It goes on opening for whom it knows (R42). */
    public void unreachable(boolean on) {
        unreachable = on;
    }

    /** It takes nobody new and no new picture. */
    public void full(boolean on) {
        full = on;
    }

    /** It cannot make a model of every {@code nth} picture; 1 refuses all, 0 none. */
    public void refusingPictures(int nth) {
        refusing = Math.max(0, nth);
    }

    /** Its clock is ahead by this; behind where negative. */
    public void drift(Duration ahead) {
        drift = ahead;
    }

    /** Somebody has changed its password. */
    public void wrongPassword(boolean on) {
        wrongPassword = on;
    }

    /** All is well again. */
    public void clear() {
        slow(Duration.ZERO);
        busy(false);
        unreachable(false);
        full(false);
        refusingPictures(0);
        drift(Duration.ZERO);
        wrongPassword(false);
    }

    public Duration slow() {
        return slow;
    }

    public boolean busy() {
        return busy;
    }

    public boolean unreachable() {
        return unreachable;
    }

    public boolean full() {
        return full;
    }

    public int refusingPictures() {
        return refusing;
    }

    public Duration drift() {
        return drift;
    }

    public boolean wrongPassword() {
        return wrongPassword;
    }
}
