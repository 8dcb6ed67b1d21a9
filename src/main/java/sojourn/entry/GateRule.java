package sojourn.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.entry.Facts.Permit;

/** The one rule of the gate (R40): from the facts of a moment to yes or no, why, and until or from when. Asks nobody, changes nothing. */
public final class GateRule {

    private GateRule() {}

    public static Verdict judge(Facts facts, Means means, Instant now) {
        var reason = reason(facts, means, now);
        return reason == null
                ? new Verdict.Open(closes(facts, now))
                : new Verdict.Closed(reason, opens(facts, means, now));
    }

    /** When the permits of a campus let somebody in, the hours of the category aside; without what is over, the earliest first. */
    static List<Stretch> stretches(Facts facts, Instant now) {
        var stay = facts.stay();
        if (stay == null || stay.deleted() || facts.frozen()) {
            return List.of();
        }
        var here = stay.days().notBefore(stay.worksFrom());
        var merged = new ArrayList<Stretch>();
        facts.permits().stream()
                .map(permit -> permit.days().notBefore(permit.worksFrom()).and(here))
                .filter(stretch -> !stretch.empty())
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(stretch -> join(merged, stretch));
        merged.removeIf(stretch -> !stretch.until().isAfter(now));
        return merged;
    }

    // a prolonged permit begins where the one before ends: to a gate that is one
    private static void join(List<Stretch> merged, Stretch next) {
        var last = merged.isEmpty() ? null : merged.getLast();
        if (last == null || last.until().isBefore(next.from())) {
            merged.add(next);
        } else if (last.until().isBefore(next.until())) {
            merged.set(merged.size() - 1, new Stretch(last.from(), next.until()));
        }
    }

    private static @Nullable Reason reason(Facts facts, Means means, Instant now) {
        var stay = facts.stay();
        if (stay == null) {
            return Reason.UNKNOWN;
        }
        if (facts.frozen()) {
            return Reason.FROZEN;
        }
        if (stay.deleted()) {
            return Reason.DELETED;
        }
        if (now.isBefore(stay.days().from())) {
            return Reason.NOT_YET;
        }
        if (!stay.days().contains(now)) {
            return Reason.EXPIRED;
        }
        if (now.isBefore(stay.worksFrom())) {
            return Reason.NUMBER_WAITS;
        }
        var permit = permit(facts.permits(), now);
        if (permit != null) {
            return permit;
        }
        if (!facts.hours().openAt(now, facts.zone())) {
            return Reason.OUTSIDE_HOURS;
        }
        return means == Means.FACE && !facts.face() ? Reason.NO_FACE : null;
    }

    private static @Nullable Reason permit(List<Permit> permits, Instant now) {
        var current =
                permits.stream().filter(permit -> permit.days().contains(now)).toList();
        if (current.stream().anyMatch(permit -> !now.isBefore(permit.worksFrom()))) {
            return null;
        }
        if (!current.isEmpty()) {
            return Reason.PERMIT_WAITS;
        }
        if (permits.stream().anyMatch(permit -> now.isBefore(permit.days().from()))) {
            return Reason.PERMIT_NOT_YET;
        }
        return permits.isEmpty() ? Reason.NO_PERMIT : Reason.PERMIT_OVER;
    }

    private static @Nullable Instant opens(Facts facts, Means means, Instant now) {
        if (means == Means.FACE && !facts.face()) {
            return null;
        }
        for (var stretch : stretches(facts, now)) {
            var from = facts.hours().opens(stretch.notBefore(now).from(), facts.zone());
            if (from != null && from.isBefore(stretch.until())) {
                return from;
            }
        }
        return null;
    }

    private static Instant closes(Facts facts, Instant now) {
        var stretch = stretches(facts, now).getFirst();
        var closes = facts.hours().closes(now, facts.zone());
        return closes == null || closes.isAfter(stretch.until()) ? stretch.until() : closes;
    }
}
