package sojourn.maintenance;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sojourn.limit.HourlyLimits;
import sojourn.limit.LimitReached;
import sojourn.shell.HumanId;

/**
 * Counts the questions of a secretary that found nobody or somebody of another department: few an hour, since whoever maintains their own
 * people knows their numbers (R8). A question put twice counts twice: a name can be guessed.
 */
@Component
class Strangers {

    private final HourlyLimits limits;
    private final int most;

    Strangers(HourlyLimits limits, @Value("${sojourn.maintenance.strangers-per-hour:30}") int most) {
        this.limits = limits;
        this.most = most;
    }

    /** One more. Throws {@link LimitReached} when it is one too many. */
    void count(HumanId by) {
        limits.use("maintenance.stranger", by, most);
    }
}
