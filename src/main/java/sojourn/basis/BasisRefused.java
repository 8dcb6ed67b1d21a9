package sojourn.basis;

import sojourn.inspection.Reason;

/** An upload was not taken; nothing was kept. */
public class BasisRefused extends RuntimeException {

    private final String key;

    private BasisRefused(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    static BasisRefused because(Reason reason) {
        return new BasisRefused(reason.key());
    }

    static BasisRefused tooMany() {
        return new BasisRefused("basis.refused.many");
    }

    /** The message key of the sentence that says why, and what would be right. */
    public String key() {
        return key;
    }
}
