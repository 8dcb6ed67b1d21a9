package sojourn.passage.web;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Crossing;
import sojourn.gate.Direction;
import sojourn.register.PersonId;

/**
 * A passage in words.
 *
 * @param person null for a stranger; then {@code name} and {@code department} are empty and {@code number} is what the device said
 * @param why message key of why it was not let through; null where it was
 * @param advice message key of what to do about it; null where nothing is known
 * @param words the device's own code; where there are no words for it, only for those who look after the device
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
        @Nullable String why,
        @Nullable String advice,
        String words,
        boolean late) {

    private static final Set<String> SAID = Set.of(
            "5/6", "5/8", "5/9", "5/39", "5/76", "5/78", "5/80", "5/157", "20", "21", "22", "23", "24", "25", "27",
            "29", "30", "34");

    /** Whether there are words for what the device said. */
    public boolean spoken() {
        return SAID.contains(words);
    }

    /** Message key of what the device said; one for all those that nobody has words for, to which the code belongs. */
    public String said() {
        return "passage.said." + (spoken() ? words.replace('/', '-') : "other");
    }
}
