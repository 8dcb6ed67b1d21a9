package sojourn.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.deputy.Signatory;
import sojourn.organization.Department;
import sojourn.shell.HumanId;

/**
 * One application in a worklist (R23).
 *
 * @param serial 流水号; null before it was first sent
 * @param path its page
 * @param formPath where its applicant goes on with a draft or a returned one
 * @param asked where it stands now; empty unless it is running
 * @param changedAt when something was last done to it
 * @param last what was last done to it, in the list of what one has decided: what one said last; null for a draft
 */
public record WorkRow(
        ApprovalId id,
        @Nullable String serial,
        Matter.Line matter,
        String path,
        String formPath,
        State state,
        String applicant,
        Department department,
        List<Asked> asked,
        @Nullable Instant sentAt,
        Instant changedAt,
        @Nullable Said last,
        boolean mayBeWithdrawn) {

    /**
     * A present step: where, with whom, since when, until when an answer was promised.
     *
     * @param step message key
     * @param deciders who may decide; empty where nobody may
     * @param told the system administrators know that nobody may
     */
    public record Asked(
            String step,
            Department department,
            List<Signatory> deciders,
            Instant since,
            Instant due,
            boolean overdue,
            boolean told) {}

    /** What a human did: who, what, when, why. */
    public record Said(HumanId by, Signatory signatory, Verb verb, Instant at, String remark) {}
}
