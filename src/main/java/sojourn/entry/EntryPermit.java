package sojourn.entry;

import java.time.Instant;
import java.time.LocalDate;
import sojourn.approval.ApprovalId;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;

/**
 * 入校许可: a person may come onto one campus on these days (R39). It never says more than their stay: what is left of it when that ends, the
 * rule sees.
 *
 * @param until the last day, which counts whole
 * @param worksFrom the decision and the waiting time after it
 * @param serial 流水号 of the application that brought it
 */
public record EntryPermit(
        PermitId id,
        PersonId person,
        CampusId campus,
        LocalDate from,
        LocalDate until,
        Instant grantedAt,
        Instant worksFrom,
        ApprovalId application,
        String serial) {

    /** Whether it was given within a run of stays that began then: one from before a 删除 or a gap opens nothing any more (R15). */
    boolean countsSince(Instant begun) {
        return !grantedAt.isBefore(begun);
    }
}
