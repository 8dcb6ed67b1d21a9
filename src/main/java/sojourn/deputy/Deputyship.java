package sojourn.deputy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;
import sojourn.organization.Office;
import sojourn.shell.HumanId;

/**
 * 代理: from its first to its last day, both whole, somebody decides in place of a leader (R26).
 *
 * @param department only for this one and those below; null is wherever the leader decides
 * @param endedAt when the leader took it back before its last day
 */
public record Deputyship(
        DeputyshipId id,
        HumanId leader,
        HumanId deputy,
        @Nullable DepartmentId department,
        LocalDate from,
        LocalDate until,
        @Nullable Instant endedAt) {

    public Office.Standing on(LocalDate today) {
        if (endedAt != null || until.isBefore(today)) {
            return Office.Standing.ENDED;
        }
        return from.isAfter(today) ? Office.Standing.LATER : Office.Standing.HELD;
    }
}
