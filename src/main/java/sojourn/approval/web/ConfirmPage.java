package sojourn.approval.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.Markable;
import sojourn.approval.Matter;
import sojourn.approval.Question;
import sojourn.approval.Subject;
import sojourn.deputy.Signatory;
import sojourn.organization.Department;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/**
 * The second tap: what is about to be done to which application, what it means, and why (R22).
 *
 * @param until as asked for; null where no day was
 * @param serial null for a draft
 * @param meaning what the matter itself says it means; null where the approval's own words do
 * @param sure whether this agreement would be the last one
 * @param others who must agree besides, at the same time (R16)
 * @param colleagues to whom it may be handed over, with their departments; empty where that is not meant
 * @param question what the reader is asked; null where they decide nothing
 * @param back the application's page
 */
public record ConfirmPage(
        ApprovalId id,
        Intent intent,
        Matter.Line matter,
        @Nullable LeaveDays until,
        @Nullable String serial,
        String applicant,
        Department department,
        @Nullable Instant sentAt,
        @Nullable Instant due,
        @Nullable String meaning,
        boolean sure,
        List<Other> others,
        Map<HumanId, String> colleagues,
        @Nullable Question question,
        String back,
        String remark,
        Limits limits,
        Marking marking,
        Faults faults) {

    /** Who is asked at another step. */
    public record Other(Department department, List<Signatory> deciders) {}

    /**
     * To what a yes may be limited.
     *
     * @param subjects empty where nobody can be left out
     */
    public record Limits(List<Subject> subjects, TypedTerms typed) {

        static final Limits NONE = new Limits(List.of(), TypedTerms.NOTHING);

        /** Whether a 离校日期 was asked for that could be earlier. */
        public boolean shortens() {
            return subjects.stream().anyMatch(subject -> subject.until() != null);
        }
    }

    /**
     * What is to be changed.
     *
     * @param all empty where nothing can be marked
     */
    public record Marking(List<Markable> all, Set<String> marked) {

        static final Marking NONE = new Marking(List.of(), Set.of());
    }

    /** Where the second tap leads. */
    public String action() {
        return "/approvals/" + id + "/" + intent.path();
    }

    /** The message key of what it means, in the approval's own words. */
    public String meaningKey() {
        return "approval.means." + intent
                + (intent != Intent.AGREE || sure ? "" : others.isEmpty() ? ".on" : ".others");
    }
}
