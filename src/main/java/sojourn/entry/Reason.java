package sojourn.entry;

/** Why a gate stays closed, in the order in which the rule asks (R40): the first that applies is told. */
public enum Reason {
    /** 未登记. */
    UNKNOWN("bad"),
    /** 已冻结 by the security office. */
    FROZEN("bad"),
    /** 已删除. */
    DELETED("bad"),
    /** The 入校日期 is still to come. */
    NOT_YET("wait"),
    /** The 离校日期 is over. */
    EXPIRED("bad"),
    /** 工号 is within its waiting time (R11). */
    NUMBER_WAITS("wait"),
    /** 无入校许可 for this campus. */
    NO_PERMIT("off"),
    /** The permit begins on a later day. */
    PERMIT_NOT_YET("wait"),
    /** The permit is within its waiting time (R39). */
    PERMIT_WAITS("wait"),
    /** The permit is over. */
    PERMIT_OVER("off"),
    /** Outside the hours of the category. */
    OUTSIDE_HOURS("wait"),
    /** No approved picture; the other means are open. */
    NO_FACE("wait");

    private final String tone;

    Reason(String tone) {
        this.tone = tone;
    }

    /** Whether time alone ends it; whether it opens then is another question. */
    public boolean passes() {
        return switch (this) {
            case NOT_YET, NUMBER_WAITS, PERMIT_NOT_YET, PERMIT_WAITS, OUTSIDE_HOURS -> true;
            case UNKNOWN, FROZEN, DELETED, EXPIRED, NO_PERMIT, PERMIT_OVER, NO_FACE -> false;
        };
    }

    /** Message key of its word; with {@code .do} added, of what to do about it. */
    public String key() {
        return "entry.reason." + name();
    }

    /** The stylesheet's word for it. */
    public String tone() {
        return tone;
    }
}
