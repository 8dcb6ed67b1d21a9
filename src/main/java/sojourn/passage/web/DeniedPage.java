package sojourn.passage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 过期后尝试.
 *
 * @param first whether this is the beginning
 * @param next what the next page begins after; null on the last one
 */
public record DeniedPage(
        List<Line> lines, boolean first, @Nullable String next) {}
