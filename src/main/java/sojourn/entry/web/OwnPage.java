package sojourn.entry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.approval.ApprovalId;
import sojourn.approval.State;
import sojourn.entry.OwnEntry;
import sojourn.entry.PermitId;
import sojourn.organization.Human;
import sojourn.register.Status;
import sojourn.registration.Declaration;

/**
 * 我的入校申请: permits, applications under way, and what may be done next.
 *
 * @param last how the last application ended without a permit; null where it did not
 * @param prolonging null where there is nothing to prolong
 * @param office whom to call of 保卫处; only for whom it has frozen
 */
public record OwnPage(
        OwnEntry.Standing standing,
        List<Permit> permits,
        List<Waiting> waiting,
        @Nullable Waiting last,
        @Nullable Prolonging prolonging,
        List<Human> office) {

    /** Whether 保卫处 has stopped them, whatever their permits say (R47). */
    public boolean frozen() {
        return standing.stay().status() == Status.FROZEN;
    }

    /**
     * A permit.
     *
     * @param works whether the waiting time is over
     * @param begun whether its first day has come
     */
    public record Permit(
            PermitId id,
            String campus,
            LocalDate from,
            LocalDate until,
            Instant worksFrom,
            boolean works,
            boolean begun,
            String serial) {}

    /** An application. */
    public record Waiting(ApprovalId id, String serial, String campuses, State state) {}

    /** 延长: one click asks for the same campuses until the present 离校日期. */
    public record Prolonging(String campuses, LocalDate was, LocalDate until, Declaration declaration) {}
}
