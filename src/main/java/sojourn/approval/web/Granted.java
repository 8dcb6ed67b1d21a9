package sojourn.approval.web;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Approval;
import sojourn.approval.State;

/**
 * What an agreement gave of what was asked for (R22). Nothing is given before all have agreed.
 *
 * @param notAfter the last 离校日期 it allows; null as applied for
 * @param leftOut to whom it does not extend
 */
public record Granted(@Nullable LocalDate notAfter, Set<String> leftOut) {

    public static final Granted NOTHING_YET = new Granted(null, Set.of());

    public static Granted by(Approval approval) {
        return approval.state() == State.AGREED
                ? new Granted(approval.notAfter().orElse(null), approval.leftOutKeys())
                : NOTHING_YET;
    }

    /** Whether it is another than was asked for. */
    public boolean less() {
        return notAfter != null || !leftOut.isEmpty();
    }

    /** Instead of the 离校日期 that was asked for; null where that holds. */
    public @Nullable LocalDate until(LocalDate asked) {
        return notAfter != null && notAfter.isBefore(asked) ? notAfter : null;
    }
}
