package sojourn.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Place;
import sojourn.approval.Cast.Spot;

/** Something that may be tried in the state machine tests; whether it succeeds is what they are about. */
sealed interface Move {

    /** Of the two applications there are: one of the secretary's, one of the leader's. */
    record Attempt(int application, Move move) {
        @Override
        public String toString() {
            return (application == 0 ? "secretary's: " : "leader's: ") + move;
        }
    }

    /** An empty way is the one it went before. */
    record Send(Actor by, List<List<Spot>> way, Set<Actor> about) implements Move {
        @Override
        public String toString() {
            return by + " sends it " + (way.isEmpty() ? "as before" : "by " + way)
                    + (about.isEmpty() ? "" : " about " + about);
        }
    }

    /** At which step is only for the aggregate; the services find it themselves. */
    record Say(Actor by, Decision decision, Limit limit, boolean remark, int at) implements Move {
        @Override
        public String toString() {
            return by + " says " + decision + limit + (remark ? "" : " without a remark") + " (step " + at + ")";
        }
    }

    record HandOver(Actor by, Actor to, int at) implements Move {
        @Override
        public String toString() {
            return by + " hands over to " + to + " (step " + at + ")";
        }
    }

    /** One of WITHDRAWN, DISCARDED, NUDGED, TERMINATED. */
    record Do(Actor by, Verb verb) implements Move {
        @Override
        public String toString() {
            return by + " tries " + verb;
        }
    }

    /** Takes the office of a leader, or loses it. */
    record Office(Actor who, Place where) implements Move {
        @Override
        public String toString() {
            return who + " becomes or is no longer leader of " + where;
        }
    }

    /** From now on the matter needs this place asked besides, for the sake of {@link Limit#SUBJECTS b}. */
    record Need(Place place) implements Move {}

    /** The matter cannot be carried out from now on, or can again. */
    record Obstacle() implements Move {}

    /** A week passes. */
    record Later() implements Move {}

    /** To what a yes is limited; days are counted from {@link #DAY}. */
    record Limit(Set<String> out, @Nullable Integer lastDay) {

        static final Limit NONE = new Limit(Set.of(), null);
        static final LocalDate DAY = LocalDate.of(2028, 6, 1);
        /** Until day 30; by key the first day their stay may be shortened to. */
        static final Map<String, Integer> EARLIEST = Map.of("a", 10, "b", 20);

        static final List<Subject> SUBJECTS = EARLIEST.entrySet().stream()
                .map(one -> new Subject(one.getKey(), one.getKey(), DAY.plusDays(30), DAY.plusDays(one.getValue())))
                .toList();

        boolean none() {
            return out.isEmpty() && lastDay == null;
        }

        /** Somebody is left, and nobody who is left has to go before they may. */
        boolean fits(Set<String> alreadyOut) {
            var left = EARLIEST.keySet().stream()
                    .filter(one -> !out.contains(one) && !alreadyOut.contains(one))
                    .toList();
            return !left.isEmpty() && left.stream().allMatch(one -> lastDay == null || lastDay >= EARLIEST.get(one));
        }

        Terms terms() {
            return new Terms(
                    out.stream().collect(Collectors.toMap(key -> key, key -> "why")),
                    lastDay == null ? null : DAY.plusDays(lastDay));
        }

        @Override
        public String toString() {
            return (out.isEmpty() ? "" : " without " + out) + (lastDay == null ? "" : " until day " + lastDay);
        }
    }
}
