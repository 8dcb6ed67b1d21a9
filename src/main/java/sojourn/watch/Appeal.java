package sojourn.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.shell.HumanId;

/**
 * 申诉 of the person against their entry.
 *
 * @param said 10 to 500 characters
 * @param answer null while nobody has answered
 */
public record Appeal(
        WatchId entry,
        String said,
        Instant at,
        HumanId by,
        @Nullable Answer answer) {

    /** Whether the entry was kept or lifted, and why: 1 to 500 characters; by another human than who entered it. */
    public record Answer(boolean kept, String words, Instant at, HumanId by) {}
}
