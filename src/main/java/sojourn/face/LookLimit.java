package sojourn.face;

import org.springframework.stereotype.Component;
import sojourn.limit.HourlyLimits;
import sojourn.limit.LimitReached;
import sojourn.shell.HumanId;

/** How often a reader may look within an hour, as the school sets it (R36). */
@Component
class LookLimit {

    private final HourlyLimits limits;
    private final FaceSettings settings;

    LookLimit(HourlyLimits limits, FaceSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    /** Throws {@link LimitReached} when it is one too many. */
    void use(HumanId reader) {
        limits.use("face.look", reader, settings.looksPerHour());
    }
}
