package sojourn.iclock;

/** What a device is told first. The ranks are stored: never change one. */
enum Urgency {
    /** In the order in which it was asked for. */
    USUAL(0),
    /** What is left of somebody who is shut out. */
    FORGET(1),
    /** Somebody is shut out (R47). Who was last is first: a freeze must not wait behind many who leave. */
    SHUT(2);

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

    /** Of what takes somebody away; what gives takes nothing out of turn. */
    static Urgency ofRemoval(Kind kind) {
        return kind == Kind.UNAUTHORIZE ? SHUT : FORGET;
    }
}
