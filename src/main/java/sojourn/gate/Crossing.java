package sojourn.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pass as a device tells it. A device numbers its own, so that device, number and moment together tell one from another.
 *
 * @param serial the device's number of it, rising
 * @param at by the device's clock
 * @param number whom it took it for; null for a stranger
 * @param way how they showed themselves
 * @param allowed whether the door opened
 * @param words the device's own code for what happened, such as {@code 5/75}
 */
public record Crossing(long serial, Instant at, @Nullable String number, Way way, boolean allowed, String words) {

    /** How somebody shows themselves. The names are stored: never rename one. */
    public enum Way {
        FACE,
        CODE,
        CARD,
        OTHER;

        /** The message key of its name. */
        public String key() {
            return "gate.way." + name();
        }
    }
}
