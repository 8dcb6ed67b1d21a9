package sojourn.emergency.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.emergency.EmergencyEntry;

/**
 * Whose papers are awaited, and whose are in.
 *
 * @param next what the next page begins after; null on the last one
 * @param first whether this is the beginning
 */
public record EmergenciesPage(
        List<Line> open,
        List<Line> closed,
        boolean first,
        @Nullable String next) {

    /**
     * One of them in words.
     *
     * @param name empty where it is forgotten
     * @param number of whom the register knows; null for a stranger
     * @param by who let them in
     * @param open whether they may come in at this moment
     * @param overdue whether the papers are late
     */
    public record Line(
            EmergencyEntry entry,
            String name,
            @Nullable String number,
            String campus,
            String by,
            boolean open,
            boolean overdue) {}
}
