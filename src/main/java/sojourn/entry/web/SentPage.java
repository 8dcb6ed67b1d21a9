package sojourn.entry.web;

import java.time.Duration;
import java.time.Instant;
import sojourn.approval.ApprovalId;
import sojourn.approval.web.ActionsPage;

/**
 * 申请已提交: the 流水号, and what happens next, when and with whom.
 *
 * @param pause from approval until the gates open
 */
public record SentPage(
        ApprovalId id,
        String serial,
        String applicant,
        Instant at,
        String campuses,
        ActionsPage actions,
        Duration pause) {}
