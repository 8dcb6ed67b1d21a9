package sojourn.approval.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.approval.WorkRow;
import sojourn.approval.Worklist;
import sojourn.approval.Worklist.Tab;

/**
 * One list of applications, page by page.
 *
 * @param counts the tabs beside one another, with how much is in each
 * @param first whether this is the list's beginning
 * @param noneTicked whether several were to be agreed to, and none was chosen
 * @param next the address of the next page; null on the last one
 */
public record WorklistPage(
        String path,
        Tab tab,
        Map<Tab, Long> counts,
        List<WorkRow> rows,
        boolean first,
        @Nullable String next,
        boolean noneTicked) {

    static WorklistPage of(
            String path, Tab tab, EnumMap<Tab, Long> counts, Worklist.Stretch stretch, @Nullable String after) {
        var next = stretch.next() == null ? null : address(path, tab) + "&after=" + stretch.next();
        return new WorklistPage(path, tab, counts, stretch.rows(), after == null, next, false);
    }

    WorklistPage noneWasTicked() {
        return new WorklistPage(path, tab, counts, rows, first, next, true);
    }

    /** The beginning of a tab. */
    public String address(Tab other) {
        return address(path, other);
    }

    public long total() {
        return counts.getOrDefault(tab, 0L);
    }

    private static String address(String path, Tab tab) {
        return path + "?tab=" + tab.name().toLowerCase(Locale.ROOT);
    }
}
