package sojourn.approval;

/** The terms of an agreement do not fit what was asked for (R22): the decider can put that right at once. */
public final class Unfit extends NotCarriedOut {

    private final boolean day;

    private Unfit(boolean day, String key, Object... arguments) {
        super(key, arguments);
        this.day = day;
    }

    static Unfit ofDay(String key, Object... arguments) {
        return new Unfit(true, key, arguments);
    }

    static Unfit ofPeople(String key) {
        return new Unfit(false, key);
    }

    /** Whether it is the day; otherwise those who are left out. */
    public boolean day() {
        return day;
    }
}
