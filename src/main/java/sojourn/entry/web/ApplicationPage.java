package sojourn.entry.web;

import java.time.Instant;
import sojourn.approval.ApprovalId;
import sojourn.approval.State;
import sojourn.approval.web.ActionsPage;
import sojourn.approval.web.TimelinePage;
import sojourn.entry.Applications;
import sojourn.register.LatestStay;

/**
 * The application, for its applicant and for those who decide on it.
 *
 * @param about its person, with their stay as it is now
 * @param mine whether the reader is its applicant
 */
public record ApplicationPage(
        Head head,
        LatestStay about,
        String department,
        String campuses,
        Applications.Sent sent,
        TimelinePage timeline,
        ActionsPage actions,
        boolean mine) {

    /** Above everything: which, when, how far. */
    public record Head(ApprovalId id, String serial, Instant sentAt, State state) {}
}
