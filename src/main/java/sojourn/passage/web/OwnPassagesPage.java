package sojourn.passage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 我的通行记录.
 *
 * @param kept for how many days passages are kept
 * @param first whether this is the beginning
 * @param next what the next page begins after; null on the last one
 */
public record OwnPassagesPage(
        List<Line> lines,
        long kept,
        boolean first,
        @Nullable String next) {}
