package sojourn.approval.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.State;
import sojourn.approval.WorkRow;

/**
 * How an application stands for this reader, in a sentence on top of its page, and what they can do with it now.
 *
 * @param last what was last done to it; null for a draft
 * @param byReader whether the reader did that
 * @param nudgeAgain when the applicant may nudge again; null unless they must wait until then
 * @param limited to what the agreements that hold are limited (R22)
 * @param formPath where its applicant goes on; null for anybody else, and when there is nothing to change
 */
public record ActionsPage(
        ApprovalId id,
        State state,
        List<Asked> asked,
        WorkRow.@Nullable Said last,
        boolean byReader,
        boolean mayDecide,
        boolean mayBeWithdrawn,
        boolean mayNudge,
        @Nullable Instant nudgeAgain,
        boolean mayBeDiscarded,
        boolean mayTerminate,
        TimelinePage.Limited limited,
        @Nullable String formPath) {

    /** Whether there is anything at all to do. */
    public boolean any() {
        return mayDecide
                || mayBeWithdrawn
                || mayNudge
                || nudgeAgain != null
                || mayBeDiscarded
                || mayTerminate
                || formPath != null;
    }

    /** Where an action leads: a page that says what it means. */
    public String path(String verb) {
        return "/approvals/" + id + "/" + verb;
    }
}
