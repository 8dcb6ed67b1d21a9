package sojourn.watch.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.watch.WatchEntry;

/**
 * Who is on the list, who waits for a second human, and who was.
 *
 * @param next what the next page begins after; null on the last one
 * @param first whether this is the beginning
 */
public record WatchListPage(
        List<Line> present,
        List<Line> past,
        boolean first,
        @Nullable String next) {

    /**
     * One entry in words.
     *
     * @param name empty where the register does not know them
     * @param number staff number; empty likewise
     * @param by who entered it
     * @param appeal whether one waits for its answer
     */
    public record Line(
            WatchEntry entry, WatchEntry.State state, String name, String number, String by, boolean appeal) {}
}
