package sojourn.registration.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import sojourn.approval.ApprovalId;
import sojourn.approval.web.ActionsPage;
import sojourn.approval.web.Asked;
import sojourn.category.Category;

/**
 * 申请已提交: the 流水号, and what happens next, when and with whom.
 *
 * @param names of the people it is about
 * @param pause from approval until the numbers work
 */
public record SentPage(
        ApprovalId id,
        String serial,
        String applicant,
        Instant at,
        Category category,
        List<String> names,
        ActionsPage actions,
        Duration pause) {

    /** Who is asked now; nobody once it was decided. */
    public List<Asked> asked() {
        return actions.asked();
    }

    /** The first three names, where there are more. */
    public List<String> some() {
        return names.subList(0, Math.min(3, names.size()));
    }
}
