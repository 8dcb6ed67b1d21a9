package sojourn.maintenance.web;

import java.time.Instant;
import java.util.List;
import sojourn.approval.ApprovalId;
import sojourn.approval.State;
import sojourn.approval.web.ActionsPage;
import sojourn.approval.web.Granted;
import sojourn.approval.web.TimelinePage;
import sojourn.basis.Papers;
import sojourn.registration.Declaration;

/**
 * The page of an application that was sent.
 *
 * @param justSent whether the reader sent it a moment ago
 * @param granted what the agreement gave of it
 * @param papers what this reader may open of its 来校依据
 * @param again whether the reader may fill it in anew from this one
 */
public record MaintenancePage(
        ApprovalId id,
        Head head,
        boolean justSent,
        List<Compared> people,
        Granted granted,
        Papers papers,
        Declaration declaration,
        TimelinePage timeline,
        ActionsPage actions,
        boolean again) {

    /** Its title (部门调整、续约) and how it stands. */
    public record Head(String title, String detail, String serial, String applicant, Instant sentAt, State state) {}
}
