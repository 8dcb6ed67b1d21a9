package sojourn.approval;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sojourn.promise.Promising;

/** 事项: what an approval is about. The room that has a kind of matter offers one bean of this for it. */
public interface Matter extends Promising {

    /**
     * All have agreed: does what was asked for, within their {@link Approval#leftOut() limits}, inside the transaction of the last agreement, so that both happen or neither. Throws
     * {@link NotCarriedOut} where the decider should read why it cannot be done.
     *
     * @param agreed the last agreement: by whom, and in whose place (R26)
     */
    void carryOut(Approval approval, Act agreed);

    /** Those it is about, in their order, where an agreement may leave some of them out (R22). */
    default List<Subject> subjects(ApprovalId id) {
        return List.of();
    }

    /** The message key of the day until which it lets them stay or come. */
    default String until() {
        return "approval.leave-day";
    }

    /** What whoever sends it back may mark, in the order of its form (R22). */
    default List<Markable> markable(ApprovalId id) {
        return List.of();
    }

    /**
     * Who must be asked besides, seen from the moment of the last agreement (R18); they are asked before it is carried out.
     *
     * @param leftOut to whom the agreements do not extend, by their keys
     */
    default List<Step.Plan> stillNeeded(Approval approval, Set<String> leftOut) {
        return List.of();
    }

    /** It will not come: refused, withdrawn or discarded. In the same transaction. */
    void dropped(Approval approval);

    /** How each of them stands in a list; all at once. */
    Map<ApprovalId, Line> lines(Collection<ApprovalId> ids, Locale locale);

    /** Its page, for its applicant and its deciders. */
    String path(ApprovalId id);

    /** Where its applicant goes on with a draft, or changes what was sent back. */
    default String formPath(ApprovalId id) {
        return path(id) + "/form";
    }

    /** What this answer would mean, in a sentence, where the kind can say more than the approval itself. */
    default Optional<String> meaning(Approval approval, Decision decision, Locale locale) {
        return Optional.empty();
    }

    /**
     * A matter in a list.
     *
     * @param title what is asked for: 初次申请工号
     * @param detail for whom: 外包服务人员 3 人：张三、赵六 等
     */
    record Line(String title, String detail) {}
}
