package sojourn.iclock;

/** What a device is told first. The ranks are stored: never change one. */
enum Urgency {
    /** In the order in which it was asked for. */
    USUAL(0),
    /** What is left of somebody who is shut out. */
    FORGET(1),
    /** Somebody may come in later and not now, as every evening when the hours of a category end; in the order in which it was asked for. */
    CLOSE(2),
    /** Somebody is removed (R47). Who was last is first: a freeze must not wait behind those who left before. */
    SHUT(3);

    private final int rank;

    Urgency(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    static Urgency of(int rank) {
        return values()[rank];
    }

    /** Whether it goes out while something else is on its way. */
    boolean now() {
        return this == CLOSE || this == SHUT;
    }
}
