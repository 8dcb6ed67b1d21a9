package sojourn.deputy;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** A deputy was not named; nothing was changed. */
public class DeputyRefused extends RuntimeException {

    private final Reason reason;

    DeputyRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The message key of the sentence that says why. */
    public String key() {
        return "deputy.refused." + reason.name();
    }

    static RuntimeException of(DataIntegrityViolationException refusal) {
        return refusal.getMostSpecificCause() instanceof PSQLException cause
                        && cause.getServerErrorMessage() != null
                        && "organization_deputyship_named_already"
                                .equals(cause.getServerErrorMessage().getConstraint())
                ? new DeputyRefused(Reason.NAMED_ALREADY)
                : refusal;
    }

    /** Why. */
    public enum Reason {
        /** The same human acts for the same departments on one of these days already. */
        NAMED_ALREADY,
        /** Not one of {@link Deputies#candidates}. */
        WHO,
        /** Not a department that this leader leads. */
        SCOPE,
        /** Begins in the past, ends before it begins, or lasts more than a year. */
        DAYS
    }
}
