package sojourn.organization;

import org.springframework.dao.DataIntegrityViolationException;

/** An office was not granted or not ended; nothing was changed. */
public class OfficeRefused extends RuntimeException {

    private final Reason reason;

    OfficeRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The message key of the sentence that says why. */
    public String key() {
        return "organization.office.refused." + reason.name();
    }

    static RuntimeException of(DataIntegrityViolationException refusal) {
        return switch (Constraint.brokenBy(refusal)) {
            case "organization_office_held_already" -> new OfficeRefused(Reason.HELD_ALREADY);
            case "organization_office_excluded" -> new OfficeRefused(Reason.EXCLUDED);
            case "organization_office_scope" -> new OfficeRefused(Reason.SCOPE);
            case "organization_office_days" -> new OfficeRefused(Reason.DAYS);
            case null, default -> refusal;
        };
    }

    /** Why. */
    public enum Reason {
        /** The human already holds it on one of these days. */
        HELD_ALREADY,
        /** The human holds another of the three administrators on one of these days. */
        EXCLUDED,
        /** A department or a campus is missing, or does not belong to this role. */
        SCOPE,
        /** The last day lies before the first, in the past, or after the last day agreed before. */
        DAYS,
        /** Without it nobody could grant offices any more. */
        LAST_SECURITY_ADMINISTRATOR,
        /** It has ended already. */
        ENDED
    }
}
