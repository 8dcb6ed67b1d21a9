package sojourn.entry.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import sojourn.approval.ApprovalId;
import sojourn.entry.EntryApplication;
import sojourn.register.OwnStay;
import sojourn.registration.Declaration;

/** Looking once more before sending: what is asked, and what would follow. */
public record CheckPage(
        ApprovalId id, OwnStay stay, EntryApplication application, String campuses, Declaration declaration, Way way) {

    /**
     * What follows.
     *
     * @param leaders who would decide; empty where nobody may
     * @param steps message keys of what comes after them
     * @param due until when they would answer if it were sent now
     * @param pause from the last yes until the gates open
     */
    public record Way(String department, List<String> leaders, List<String> steps, Instant due, Duration pause) {}
}
