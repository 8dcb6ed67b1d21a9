package sojourn.organization;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sojourn.shell.HumanId;

/**
 * A role that a human holds from a day until a day, both whole; ended, it acts no more from that very second (R28).
 *
 * @param department whose secretary or leader; null for the other roles
 * @param campus where, for photo reviewers and the security office; null is everywhere
 * @param until the last day; null is until it is ended
 */
public record Office(
        OfficeId id,
        HumanId human,
        Role role,
        @Nullable DepartmentId department,
        @Nullable CampusId campus,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Instant endedAt) {

    public Standing on(LocalDate today) {
        if (endedAt != null || (until != null && until.isBefore(today))) {
            return Standing.ENDED;
        }
        return from.isAfter(today) ? Standing.LATER : Standing.HELD;
    }

    /** Whether its last day is known and lies before a day. */
    boolean endsBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    Office until(LocalDate lastDay) {
        return new Office(id, human, role, department, campus, from, lastDay, endedAt);
    }

    /** Whether an office is in force on a day. */
    public enum Standing {
        /** 在任. */
        HELD,
        /** 未开始. */
        LATER,
        /** 已结束. */
        ENDED
    }
}
