package sojourn.consent;

/** What somebody said to a text. */
public enum Answer {
    /** 同意. */
    GIVEN,
    /** 不同意: they come in another way. */
    DECLINED,
    /** 撤回同意. */
    WITHDRAWN;

    /** The message key of its word. */
    public String key() {
        return "consent.answer." + name();
    }
}
