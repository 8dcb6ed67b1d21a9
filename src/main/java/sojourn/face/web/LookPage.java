package sojourn.face.web;

import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;

/**
 * Asks whose face is to be seen and why, and shows it once.
 *
 * @param seen null until somebody is found
 */
public record LookPage(
        String number,
        String reason,
        Faults faults,
        @Nullable Seen seen) {

    /**
     * Who was found.
     *
     * @param picture a data: URI
     */
    public record Seen(String name, String number, String reason, String picture) {}
}
