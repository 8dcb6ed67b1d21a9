package sojourn.approval;

/** What a decider can answer (R22). */
public enum Decision {
    /** 同意; a remark is welcome. */
    AGREE,
    /** 不同意; says why. */
    REFUSE,
    /** 退回修改: back to the applicant; says what to change. */
    SEND_BACK;

    /** Whether it must say why. */
    public boolean needsRemark() {
        return this != AGREE;
    }

    /** How history tells it. */
    public Verb verb() {
        return switch (this) {
            case AGREE -> Verb.AGREED;
            case REFUSE -> Verb.REFUSED;
            case SEND_BACK -> Verb.SENT_BACK;
        };
    }
}
