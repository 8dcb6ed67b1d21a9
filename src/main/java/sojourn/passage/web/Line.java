package sojourn.passage.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Crossing;
import sojourn.gate.Direction;
import sojourn.passage.Passage;
import sojourn.register.PersonId;

/**
 * A passage in words.
 *
 * @param person null for a stranger; then {@code name} and {@code department} are empty and {@code number} is what the device said
 * @param words the device's own code; only for those who look after it
 * @param late whether we were told more than a minute after it
 */
public record Line(
        Instant at,
        @Nullable PersonId person,
        String name,
        String number,
        String department,
        String gate,
        Direction direction,
        Crossing.Way way,
        boolean allowed,
        Passage.@Nullable Judgement judgement,
        String words,
        boolean late) {

    /** Message key of why it was not let through; null where it was. */
    public @Nullable String why() {
        if (allowed) {
            return null;
        }
        if (judgement == null) {
            return "passage.why.late";
        }
        var reason = judgement.reason();
        return reason == null ? "passage.why.device" : reason.key();
    }
}
