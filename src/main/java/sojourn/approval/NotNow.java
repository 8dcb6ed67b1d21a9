package sojourn.approval;

/** What was asked for does not fit where the application stands; it says so to somebody who may know (others get the 404). */
public class NotNow extends RuntimeException {

    private final ApprovalId approval;
    private final State state;

    NotNow(ApprovalId approval, State state) {
        super("not now, it is " + state, null, false, false);
        this.approval = approval;
        this.state = state;
    }

    public ApprovalId approval() {
        return approval;
    }

    public State state() {
        return state;
    }
}
