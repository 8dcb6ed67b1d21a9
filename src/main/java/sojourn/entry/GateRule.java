package sojourn.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sojourn.entry.Facts.Permit;
import sojourn.entry.Facts.Stay;

/** The one rule of the gate (R40): from the facts of a moment to yes or no, why, and until or from when. Asks nobody, changes nothing. */
public final class GateRule {

    /** No hours are open for longer without a gap, unless they always are. */
    private static final Duration WEEK = Duration.ofDays(8);

    private GateRule() {}

    public static Verdict judge(Facts facts, Means means, Instant now) {
        var reason = reason(facts, means, now);
        return reason == null
                ? new Verdict.Open(closes(facts, now))
                : new Verdict.Closed(reason, opens(facts, means, now));
    }

    /**
     * When the permits of a campus and emergency entries let somebody in, the hours of the category aside; without what is over, the earliest
     * first.
     */
    static List<Stretch> stretches(Facts facts, Instant now) {
        return merged(Stream.concat(byPapers(facts), byEmergency(facts)), now);
    }

    /**
     * The same with the hours of the category in it: all that begin within a week, and each whole, so that a moment later it is still the same. Open at all of its
     * moments, and closed before and after.
     */
    static List<Stretch> windows(Facts facts, Instant now) {
        if (facts.hours().always()) {
            return stretches(facts, now);
        }
        // what is open now began within the last days
        var begins = new Stretch(now.minus(WEEK), now.plus(WEEK));
        var byPapers = merged(byPapers(facts), now).stream().flatMap(stretch -> open(facts, stretch, begins));
        return merged(Stream.concat(byPapers, byEmergency(facts)), now);
    }

    private static Stream<Stretch> open(Facts facts, Stretch within, Stretch begins) {
        var open = new ArrayList<Stretch>();
        var from = facts.hours().opens(within.and(begins).from(), facts.zone());
        while (from != null && within.and(begins).contains(from)) {
            var closes = facts.hours().closes(from, facts.zone());
            var until = closes == null || closes.isAfter(within.until()) ? within.until() : closes;
            open.add(new Stretch(from, until));
            from = facts.hours().opens(until, facts.zone());
        }
        return open.stream();
    }

    private static Stream<Stretch> byPapers(Facts facts) {
        var stay = facts.stay();
        if (stay == null || barred(facts)) {
            return Stream.of();
        }
        var here = stay.days().notBefore(stay.worksFrom());
        return facts.permits().stream()
                .map(permit -> permit.days().notBefore(permit.worksFrom()).and(here));
    }

    private static Stream<Stretch> byEmergency(Facts facts) {
        return barred(facts) ? Stream.of() : facts.emergencies().stream();
    }

    private static boolean barred(Facts facts) {
        return facts.stay() == null || facts.frozen() || facts.stay().deleted();
    }

    private static List<Stretch> merged(Stream<Stretch> stretches, Instant now) {
        var merged = new ArrayList<Stretch>();
        stretches
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
        var papers = byEmergency(facts).anyMatch(stretch -> stretch.contains(now)) ? null : papers(facts, stay, now);
        if (papers != null) {
            return papers;
        }
        return means == Means.FACE && !facts.face() ? Reason.NO_FACE : null;
    }

    private static @Nullable Reason papers(Facts facts, Stay stay, Instant now) {
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
        return facts.hours().openAt(now, facts.zone()) ? null : Reason.OUTSIDE_HOURS;
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
        return Stream.concat(
                        merged(byPapers(facts), now).stream()
                                .map(stretch -> opens(facts, stretch.notBefore(now)))
                                .flatMap(Optional::stream),
                        byEmergency(facts).map(Stretch::from).filter(from -> from.isAfter(now)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<Instant> opens(Facts facts, Stretch stretch) {
        return Optional.ofNullable(facts.hours().opens(stretch.from(), facts.zone()))
                .filter(from -> from.isBefore(stretch.until()));
    }

    // where permits and emergency entries follow one another, it closes at the end of the last
    private static Instant closes(Facts facts, Instant now) {
        var until = now;
        for (var next = openUntil(facts, now); next.isAfter(until); next = openUntil(facts, until)) {
            until = next;
        }
        return until;
    }

    private static Instant openUntil(Facts facts, Instant moment) {
        var byEmergency = byEmergency(facts)
                .filter(stretch -> stretch.contains(moment))
                .map(Stretch::until)
                .max(Comparator.naturalOrder())
                .orElse(moment);
        var stay = facts.stay();
        if (stay == null || papers(facts, stay, moment) != null) {
            return byEmergency;
        }
        var stretch = merged(byPapers(facts), moment).getFirst();
        var closes = facts.hours().closes(moment, facts.zone());
        var byPapers = closes == null || closes.isAfter(stretch.until()) ? stretch.until() : closes;
        return byPapers.isAfter(byEmergency) ? byPapers : byEmergency;
    }
}
