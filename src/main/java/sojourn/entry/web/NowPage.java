package sojourn.entry.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.entry.Verdict;
import sojourn.organization.Campus;

/**
 * 我现在能进吗: yes or no for each campus, why, and until or from when (R40).
 *
 * @param declined whether they chose to come in without a face: then nobody asks them for one again
 */
public record NowPage(boolean declined, List<Place> places) {

    /**
     * One campus.
     *
     * @param face whether the face opens, or why not
     * @param other the same by pass code, card or guard
     * @param lastDay where it is open until the end of a day; null where it closes within one
     */
    public record Place(
            Campus campus,
            Verdict face,
            Verdict other,
            @Nullable LocalDate lastDay) {

        /** Whether the picture alone is missing. */
        public boolean withoutFace() {
            return face instanceof Verdict.Closed && other instanceof Verdict.Open;
        }
    }
}
