package sojourn.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/**
 * 环节: one place in an approval. Several with the same position are open at the same time; the next position opens when all have agreed.
 *
 * @param position its place on the way, from 0
 * @param name message key
 * @param openedAt when it was last asked; null before
 * @param halfAt when half of the promised time is over (R27); null before
 * @param dueAt until when an answer was promised (承诺时限); null before
 * @param assignee to whom it was handed over (转办), who is asked alone; null for the leaders of the department
 * @param content a digest of what was asked when it was last sent; an agreement is to that and to nothing else
 * @param stuck nobody could decide when last looked at, and the system administrators were told (R25)
 */
@Table("approval_step")
public record Step(
        int position,
        String name,
        DepartmentId department,
        Standing standing,
        @Nullable Instant openedAt,
        @Nullable Instant halfAt,
        @Nullable Instant dueAt,
        @Nullable HumanId assignee,
        @Nullable String content,
        boolean stuck) {

    static Step planned(int position, Plan plan) {
        return new Step(
                position,
                plan.name(),
                plan.department(),
                Standing.WAITING,
                null,
                null,
                null,
                null,
                plan.content(),
                false);
    }

    boolean is(Plan plan) {
        return name.equals(plan.name()) && department.equals(plan.department());
    }

    public boolean open() {
        return standing == Standing.OPEN;
    }

    /** Whether somebody has been asked here at least once. */
    public boolean begun() {
        return openedAt != null;
    }

    Step now(Standing next) {
        return new Step(position, name, department, next, openedAt, halfAt, dueAt, assignee, content, false);
    }

    Step opened(Opening opening) {
        return new Step(
                position,
                name,
                department,
                Standing.OPEN,
                opening.at(),
                opening.half(),
                opening.due(),
                assignee,
                content,
                false);
    }

    /** Sent anew, with what it asks now. */
    Step at(int otherPosition, String newContent) {
        return new Step(
                otherPosition, name, department, standing, openedAt, halfAt, dueAt, assignee, newContent, stuck);
    }

    Step stuck(boolean nobodyThere) {
        return new Step(position, name, department, standing, openedAt, halfAt, dueAt, assignee, content, nobodyThere);
    }

    Step assigned(HumanId to) {
        return new Step(position, name, department, standing, openedAt, halfAt, dueAt, to, content, false);
    }

    /**
     * One place an application has to pass, as its kind plans it (R21). Who decides there is asked anew at each question: the leaders of
     * the department, without the applicant and those whom it is about (R25, R28).
     *
     * @param name message key, such as {@code approval.step.own-leader} (所在部门领导审核)
     * @param content a digest of what is asked there, at most 64 characters; the same exactly as long as an agreement to it holds
     */
    public record Plan(String name, DepartmentId department, String content) {}

    /** The moment of a change, when half of the promised time will be over, and until when whoever is asked by it is to answer. */
    record Opening(Instant at, Instant half, Instant due) {}

    /** Where a step stands. */
    public enum Standing {
        /** Its turn has not come, or it is put aside while the applicant changes something. */
        WAITING,
        /** Somebody is asked. */
        OPEN,
        /** Asked for changes; opens again when the application comes back. */
        SENT_BACK,
        AGREED,
        REFUSED,
        /** Not needed any more. */
        CLOSED
    }
}
