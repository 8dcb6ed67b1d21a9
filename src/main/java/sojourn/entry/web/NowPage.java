package sojourn.entry.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.entry.Reason;
import sojourn.entry.Verdict;
import sojourn.organization.Campus;
import sojourn.organization.Human;

/**
 * 我现在能进吗: yes or no for each campus, the open ones first, why, and until or from when (R40).
 *
 * @param frozen whether 保卫处 has stopped them (R47)
 * @param office whom to call of 保卫处; only for whom it has frozen
 * @param declined whether they chose to come in without a face: then nobody asks them for one again
 */
public record NowPage(List<Place> places, boolean frozen, List<Human> office, boolean declined) {

    private static final Set<Reason> OVER = EnumSet.of(Reason.DELETED, Reason.EXPIRED, Reason.PERMIT_OVER);

    /** Whether they may still be inside somewhere though no exit opens for them any more. */
    public boolean mayBeInside() {
        var verdicts = places.stream().map(Place::other).toList();
        return frozen
                || (verdicts.stream().noneMatch(Verdict.Open.class::isInstance)
                        && verdicts.stream()
                                .anyMatch(verdict ->
                                        verdict instanceof Verdict.Closed closed && OVER.contains(closed.reason())));
    }

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

        /** What they came to read first: where it is open, then where it will be, then where they have no permit. */
        int rank() {
            return switch (other) {
                case Verdict.Open _ -> 0;
                case Verdict.Closed closed -> closed.reason() == Reason.NO_PERMIT ? 2 : 1;
            };
        }

        /** Whether the picture alone is missing. */
        public boolean withoutFace() {
            return face instanceof Verdict.Closed && other instanceof Verdict.Open;
        }
    }
}
