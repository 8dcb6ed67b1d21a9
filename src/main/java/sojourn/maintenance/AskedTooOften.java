package sojourn.maintenance;

/** A secretary has asked about too many people within an hour who are not their own, or nobody (R8). */
public class AskedTooOften extends RuntimeException {

    private final int most;

    AskedTooOften(int most) {
        super("too many look-ups", null, false, false);
        this.most = most;
    }

    /** How many such questions an hour allows. */
    public int most() {
        return most;
    }
}
