package sojourn.passage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.register.Present;

/**
 * The passages of one person.
 *
 * @param kept for how many days passages are kept
 * @param first whether this is the beginning
 * @param next what the next page begins after; null on the last one
 */
public record PersonPage(
        Present person,
        String department,
        List<Line> lines,
        long kept,
        boolean first,
        @Nullable String next) {

    /** Where a page of it begins. */
    public String address(@Nullable String after) {
        return "/passages/people/" + person.person() + (after == null ? "" : "?after=" + after);
    }
}
