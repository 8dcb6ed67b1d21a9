package sojourn.myself;

import java.time.Instant;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/** What happened to a request to have something put right; told once the transaction is over. */
public sealed interface CorrectionEvent {

    CorrectionId correction();

    HumanId person();

    Instant at();

    /** Its department has to answer. */
    record Asked(CorrectionId correction, HumanId person, DepartmentId department, Instant at)
            implements CorrectionEvent {}

    /** The person is told. */
    record Answered(CorrectionId correction, HumanId person, boolean corrected, Instant at)
            implements CorrectionEvent {}
}
