package sojourn.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/** What has happened to an application, told to whoever listens once the transaction is over. */
public sealed interface ApprovalEvent {

    ApprovalId approval();

    Instant at();

    /** It was sent: the first time in round 1, after each return in the next one. */
    record Sent(ApprovalId approval, String kind, String serial, HumanId applicant, int round, Instant at)
            implements ApprovalEvent {}

    /** Somebody is asked now; who, says {@link Approvals#askedAt}. */
    record StepOpened(ApprovalId approval, String serial, int round, int step, DepartmentId department, Instant at)
            implements ApprovalEvent {}

    /**
     * A decider has answered at one step.
     *
     * @param onBehalfOf the leader in whose place (R26); null as themselves
     */
    record StepDecided(
            ApprovalId approval,
            String kind,
            String serial,
            HumanId applicant,
            Decision decision,
            HumanId by,
            @Nullable HumanId onBehalfOf,
            String remark,
            Instant at)
            implements ApprovalEvent {}

    /** Its applicant reminds whoever is asked (催办). */
    record Nudged(ApprovalId approval, String serial, HumanId applicant, Instant at) implements ApprovalEvent {}

    /** A step was handed over (转办). */
    record HandedOver(ApprovalId approval, String serial, int round, int step, HumanId by, HumanId to, Instant at)
            implements ApprovalEvent {}

    /** Nobody may decide at a step, also not in the departments above (R25): system administrators are to be told; it waits. */
    record Stuck(ApprovalId approval, String serial, DepartmentId department, Instant at) implements ApprovalEvent {}

    /**
     * An application that had been sent has come to its end; the outcome is one of those {@link State#ended() ended}.
     *
     * @param leftOut to how many of its people the agreement does not extend
     */
    record Ended(
            ApprovalId approval, String kind, String serial, HumanId applicant, State outcome, int leftOut, Instant at)
            implements ApprovalEvent {}
}
