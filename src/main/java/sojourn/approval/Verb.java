package sojourn.approval;

/** What a human has done to an application (R22), as history tells it. */
public enum Verb {
    /** 提交, the first time or after a return. */
    SENT,
    /** 同意. */
    AGREED,
    /** 不同意. */
    REFUSED,
    /** 退回修改. */
    SENT_BACK,
    /** 撤回. */
    WITHDRAWN,
    /** 作废. */
    DISCARDED,
    /** 催办. */
    NUDGED,
    /** 转办. */
    HANDED_OVER,
    /** 终止, by a system administrator. */
    TERMINATED;

    /** Whether it answers a step. */
    public boolean decides() {
        return switch (this) {
            case AGREED, REFUSED, SENT_BACK -> true;
            case SENT, WITHDRAWN, DISCARDED, NUDGED, HANDED_OVER, TERMINATED -> false;
        };
    }

    /** The message key of its word. */
    public String key() {
        return "approval.verb." + name();
    }

    /** As the audit trail names it: {@code approval.sent-back}. */
    String deed() {
        return switch (this) {
            case SENT -> "approval.sent";
            case AGREED -> "approval.agreed";
            case REFUSED -> "approval.refused";
            case SENT_BACK -> "approval.sent-back";
            case WITHDRAWN -> "approval.withdrawn";
            case DISCARDED -> "approval.discarded";
            case NUDGED -> "approval.nudged";
            case HANDED_OVER -> "approval.handed-over";
            case TERMINATED -> "approval.terminated";
        };
    }
}
