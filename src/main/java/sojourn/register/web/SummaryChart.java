package sojourn.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sojourn.register.CategoryCounts;

/**
 * 汇总数据 as a picture: one bar for each category, the part that leaves within 30 days in another colour. All measures are units of the
 * picture, 560 wide.
 *
 * @param edge where the bars begin; the names end a little before it
 */
public record SummaryChart(int edge, List<Bar> bars, long valid) {

    private static final int WIDTH = 560;
    private static final int FIGURE = 64;
    private static final int STEP = 30;

    /** One bar: its top, the widths of its two parts, the number beside it. */
    public record Bar(String label, int top, int staying, int leaving, long figure) {}

    static SummaryChart of(List<CategoryCounts> counts, Locale locale) {
        int edge = locale.getLanguage().equals("en") ? 240 : 140;
        long most = Math.max(
                1, counts.stream().mapToLong(CategoryCounts::valid).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var line : counts) {
            int whole = width(line.valid(), most, edge);
            int leaving = Math.min(whole, width(line.expiring(), most, edge));
            bars.add(new Bar(line.category().key(), bars.size() * STEP + 4, whole - leaving, leaving, line.valid()));
        }
        return new SummaryChart(
                edge, bars, counts.stream().mapToLong(CategoryCounts::valid).sum());
    }

    public int legend() {
        return bars.size() * STEP + 14;
    }

    public int height() {
        return legend() + 52;
    }

    /** One person is still seen beside a thousand. */
    private static int width(long people, long most, int edge) {
        return people == 0 ? 0 : (int) Math.max(2, people * (WIDTH - edge - FIGURE) / most);
    }
}
