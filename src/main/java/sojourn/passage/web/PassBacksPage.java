package sojourn.passage.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 反潜回 of one day.
 *
 * @param first the earliest day to choose
 * @param today the latest
 * @param cut whether there are more than are shown
 */
public record PassBacksPage(LocalDate day, LocalDate first, LocalDate today, List<PassBackLine> lines, boolean cut) {

    /** The second of two passages in the same direction, and the first. */
    public record PassBackLine(Line second, Instant before, String gateBefore) {}
}
