package sojourn.approval;

import java.time.Instant;
import sojourn.deputy.Signatory;
import sojourn.shell.HumanId;

/** Somebody was first, and only that counts (R24): 「已由 {审批人} 于 15:40 同意」. */
public class AlreadyDecided extends RuntimeException {

    private final ApprovalId approval;
    private final HumanId by;
    private final Signatory signatory;
    private final Instant at;
    private final Verb verb;

    AlreadyDecided(ApprovalId approval, Act act, Signatory signatory) {
        super("already " + act.verb(), null, false, false);
        this.approval = approval;
        this.by = act.by();
        this.signatory = signatory;
        this.at = act.at();
        this.verb = act.verb();
    }

    public ApprovalId approval() {
        return approval;
    }

    public HumanId by() {
        return by;
    }

    public Signatory signatory() {
        return signatory;
    }

    public Instant at() {
        return at;
    }

    public Verb verb() {
        return verb;
    }
}
