package sojourn.inspection;

/** Thrown inside an inspection at the first thing that must not be; never leaves it. */
final class Forbidden extends RuntimeException {

    private final transient Reason reason;

    Forbidden(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
