package sojourn.approval;

import java.time.Instant;
import sojourn.shell.HumanId;

/** A decider has answered at one step. */
public record StepDecided(
        ApprovalId approval,
        String kind,
        String serial,
        HumanId applicant,
        Decision decision,
        HumanId by,
        String remark,
        Instant at) {}
