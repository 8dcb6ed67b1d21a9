package sojourn.approval;

/** Where an application stands as a whole (R22, R23); its steps stand for themselves, see {@link Step.Standing}. */
public enum State {
    /** 草稿: not sent yet. */
    DRAFT,
    /** 进行中: somebody is asked. */
    RUNNING,
    /** 退回修改: waits for its applicant. */
    RETURNED,
    /** 已通过: agreed by all, and carried out in the same moment. */
    AGREED,
    /** 不同意: refused by one. */
    REFUSED,
    /** 已撤回, by its applicant while nobody had decided. */
    WITHDRAWN,
    /** 已作废, by its applicant as a draft or after a return. */
    DISCARDED,
    /** 已终止, by a system administrator, who says why. */
    TERMINATED;

    /** Nothing can happen to it any more. */
    public boolean ended() {
        return switch (this) {
            case DRAFT, RUNNING, RETURNED -> false;
            case AGREED, REFUSED, WITHDRAWN, DISCARDED, TERMINATED -> true;
        };
    }

    /** The message key of its word. */
    public String key() {
        return "approval.state." + name();
    }

    /** The class of the stylesheet that gives it its colour. */
    public String tone() {
        return switch (this) {
            case RUNNING -> "now";
            case RETURNED -> "wait";
            case AGREED -> "ok";
            case REFUSED, TERMINATED -> "bad";
            case DRAFT, WITHDRAWN, DISCARDED -> "off";
        };
    }
}
