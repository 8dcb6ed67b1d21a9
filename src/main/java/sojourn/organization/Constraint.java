package sojourn.organization;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Which constraint the database refused by: it has the last word when two humans act at once. */
final class Constraint {

    private Constraint() {}

    static @Nullable String brokenBy(DataIntegrityViolationException refusal) {
        return refusal.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null
                ? cause.getServerErrorMessage().getConstraint()
                : null;
    }
}
