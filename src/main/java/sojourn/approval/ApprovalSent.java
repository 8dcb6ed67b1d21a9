package sojourn.approval;

import sojourn.shell.HumanId;

/** An application was sent: the first time in round 1, after each return in the next one. */
public record ApprovalSent(ApprovalId approval, String kind, String serial, HumanId applicant, int round) {}
