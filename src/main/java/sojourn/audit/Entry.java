package sojourn.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.shell.HumanId;

/**
 * One line of the trail.
 *
 * @param number rising; a gap is a rolled-back deed
 * @param address the network address it came from, where there was one
 */
public record Entry(
        long number,
        Instant at,
        @Nullable HumanId human,
        String verb,
        String thing,
        String id,
        Map<String, String> facts,
        @Nullable String address) {

    Entry withoutAddress() {
        return new Entry(number, at, human, verb, thing, id, facts, null);
    }
}
