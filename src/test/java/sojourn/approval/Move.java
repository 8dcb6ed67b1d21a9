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
import sojourn.approval.Seats.Seat;

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

    /** At which seat is only for the aggregate; the services find it themselves. */
    record Say(Actor by, Decision decision, Limit limit, boolean remark, Set<String> marks, Seat seat) implements Move {
        @Override
        public String toString() {
            return by + " says " + decision + limit + (remark ? "" : " without a remark")
                    + (marks.isEmpty() ? "" : " and marks " + marks) + " (" + seat + ")";
        }
    }

    record HandOver(Actor by, Actor to, Seat seat) implements Move {
        @Override
        public String toString() {
            return by + " hands over to " + to + " (" + seat + ")";
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

    /** Loses every office at once. */
    record Leave(Actor who) implements Move {
        @Override
        public String toString() {
            return who + " loses every office";
        }
    }

    /** Names a deputy; the days are counted from today. SCHOOL is what they lead themselves, if they do not lead that. */
    record Name(Actor leader, Actor deputy, @Nullable Place scope, int from, int until) implements Move {
        @Override
        public String toString() {
            return leader + " names " + deputy + " as deputy" + (scope == null ? "" : " in " + scope) + " from day "
                    + from + " until day " + until + " from today";
        }
    }

    /** Of all that were named the one at this place; NEXT is who named it. */
    record TakeBack(Actor by, int which) implements Move {}

    /** From now on the matter needs this place asked besides, for the sake of {@link Limit#SUBJECTS b}. */
    record Need(Place place) implements Move {}

    /** The matter cannot be carried out from now on, or can again. */
    record Obstacle() implements Move {}

    /** Days pass. */
    record Later(int days) implements Move {}

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

        /** Somebody is left, nobody who is left has to go before they may, or may stay longer than was asked for. */
        boolean fits(Set<String> alreadyOut) {
            var left = EARLIEST.keySet().stream()
                    .filter(one -> !out.contains(one) && !alreadyOut.contains(one))
                    .toList();
            return !left.isEmpty()
                    && (lastDay == null || lastDay <= 30)
                    && left.stream().allMatch(one -> lastDay == null || lastDay >= EARLIEST.get(one));
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
