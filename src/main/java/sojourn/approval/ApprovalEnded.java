package sojourn.approval;

import java.time.Instant;
import sojourn.shell.HumanId;

/** An application that had been sent has come to its end; the outcome is one of those {@link State#ended() ended}. */
public record ApprovalEnded(
        ApprovalId approval, String kind, String serial, HumanId applicant, State outcome, Instant at) {}
