package sojourn.passage.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.passage.Passages.Counts;

/**
 * 今日通行.
 *
 * @param gates to choose from, by their ids, within what the reader sees
 * @param gate the chosen one; empty for all
 * @param denied only those who were not let through
 * @param query the filters as an address carries them; empty without any
 * @param inside how many are inside now
 * @param silent devices that have not been heard of, by name with when they last were
 * @param first whether this is the beginning; it alone goes on by itself
 * @param next what the next page begins after; null on the last one
 */
public record TodayPage(
        Map<String, String> gates,
        String gate,
        boolean denied,
        String query,
        Counts counts,
        long inside,
        List<SilentLine> silent,
        List<Line> lines,
        boolean first,
        @Nullable String next) {

    /** @param since null where it was never heard of */
    public record SilentLine(String name, java.time.@Nullable Instant since) {}

    /** This list from somewhere on. */
    public String address(String path, @Nullable String after) {
        var place = after == null ? "" : (query.isEmpty() ? "" : "&") + "after=" + after;
        return path + (query.isEmpty() && place.isEmpty() ? "" : "?" + query + place);
    }
}
