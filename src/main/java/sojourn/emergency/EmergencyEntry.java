package sojourn.emergency;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/**
 * 应急入校 of one human to one campus.
 *
 * @param slip six digits by which a guard finds it
 * @param person null for a stranger
 * @param who null once it is forgotten
 * @param reason 1 to 500 characters
 * @param until when it ends, by itself or because somebody ended it
 * @param due when the papers are due
 * @param closing null while they are not in
 */
public record EmergencyEntry(
        EmergencyId id,
        String slip,
        CampusId campus,
        @Nullable PersonId person,
        @Nullable Who who,
        String reason,
        Instant openedAt,
        HumanId openedBy,
        Instant until,
        Instant due,
        @Nullable Closing closing) {

    /** How long the papers may take. */
    static final Duration PAPERS = Duration.ofHours(8);

    /** At most so many hours. */
    public static final int MOST_HOURS = 12;

    /** 补办手续: what was handed in, 1 to 500 characters, by whom (null once it is forgotten), and who took it. */
    public record Closing(String papers, @Nullable String handedBy, Instant at, HumanId by) {}

    public boolean opensAt(Instant moment) {
        return !moment.isBefore(openedAt) && moment.isBefore(until);
    }

    public boolean overdue(Instant now) {
        return closing == null && !now.isBefore(due);
    }
}
