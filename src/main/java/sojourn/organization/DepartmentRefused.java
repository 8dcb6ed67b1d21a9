package sojourn.organization;

import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;

/** The tree of departments did not take a change; nothing was changed. */
public class DepartmentRefused extends RuntimeException {

    private final Reason reason;

    DepartmentRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The message key of the sentence that says why. */
    public String key() {
        return "organization.department.refused." + reason.name();
    }

    static RuntimeException of(DataIntegrityViolationException refusal) {
        var constraint = Constraint.brokenBy(refusal);
        for (var reason : Reason.values()) {
            if (("organization_department_" + reason.name().toLowerCase(Locale.ROOT)).equals(constraint)) {
                return new DepartmentRefused(reason);
            }
        }
        return refusal;
    }

    /** Each stands as a constraint in the database. */
    public enum Reason {
        /** An open department of this name already stands in the same place. */
        NAME_TAKEN,
        /** It would stand below itself. */
        BELOW_ITSELF,
        /** Open departments stand below it. */
        OPEN_BELOW,
        /** The department above it is closed. */
        CLOSED_ABOVE
    }
}
