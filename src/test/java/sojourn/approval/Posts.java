package sojourn.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Cast.Actor;
import sojourn.approval.Cast.Place;

/**
 * Who leads what, who is secretary where and who acts for whom, as the tests themselves have arranged it; independent of the house's own
 * search.
 *
 * @param named deputies, each in the order of their naming
 * @param day how many have passed since the beginning, a Monday
 */
record Posts(Set<Map.Entry<Actor, Place>> leading, Set<Map.Entry<Actor, Place>> serving, List<Deputy> named, int day) {

    /** Named by a leader; both days whole, without a scope wherever the leader decides. */
    record Deputy(Actor leader, Actor deputy, @Nullable Place scope, int from, int until, boolean takenBack) {

        private boolean overlaps(Deputy other) {
            return !takenBack
                    && leader == other.leader
                    && deputy == other.deputy
                    && scope == other.scope
                    && from <= other.until
                    && other.from <= until;
        }
    }

    static final Posts NONE = new Posts(Set.of(), Set.of(), List.of(), 0);

    static final Posts FIRST = new Posts(
            Set.of(
                    Map.entry(Actor.LEADER, Place.COLLEGE),
                    Map.entry(Actor.ELSEWHERE, Place.OTHER),
                    Map.entry(Actor.PRESIDENT, Place.SCHOOL)),
            Set.of(Map.entry(Actor.SECRETARY, Place.COLLEGE), Map.entry(Actor.SECOND, Place.SCHOOL)),
            List.of(),
            0);

    boolean lead(Actor who, Place where) {
        return leading.contains(Map.entry(who, where));
    }

    boolean leadsAnything(Actor who) {
        return leading.stream().anyMatch(office -> office.getKey() == who);
    }

    /** SCHOOL is what they lead themselves, if they do not lead that. */
    @Nullable
    Place scope(Actor leader, @Nullable Place scope) {
        return scope != Place.SCHOOL || lead(leader, scope)
                ? scope
                : Stream.of(Place.values())
                        .filter(own -> lead(leader, own))
                        .findFirst()
                        .orElse(scope);
    }

    boolean serves(Actor who, Place where) {
        return serving.contains(Map.entry(who, where));
    }

    Posts toggled(Actor who, Place where) {
        var next = new HashSet<>(leading);
        if (!next.remove(Map.entry(who, where))) {
            next.add(Map.entry(who, where));
        }
        return new Posts(next, serving, named, day);
    }

    Posts without(Actor who) {
        return new Posts(besides(leading, who), besides(serving, who), named, day);
    }

    Posts later(int days) {
        return new Posts(leading, serving, named, day + days);
    }

    Posts and(Deputy one) {
        var more = new ArrayList<>(named);
        more.add(one);
        return new Posts(leading, serving, List.copyOf(more), day);
    }

    Posts takenBack(int which) {
        var other = new ArrayList<>(named);
        other.set(
                which,
                new Deputy(
                        named.get(which).leader(),
                        named.get(which).deputy(),
                        named.get(which).scope(),
                        named.get(which).from(),
                        named.get(which).until(),
                        true));
        return new Posts(leading, serving, List.copyOf(other), day);
    }

    /** R26: a leader, of where they lead; a leader or secretary of there, below or above; not yet, not for long, not twice. */
    boolean mayName(Deputy it) {
        return it.from() >= day
                && it.until() >= it.from()
                && it.until() <= it.from() + 365
                && (it.scope() == null || lead(it.leader(), it.scope()))
                && it.deputy() != it.leader()
                && holdsAnything(it.deputy(), where -> near(it.leader(), where))
                && named.stream().noneMatch(one -> one.overlaps(it));
    }

    private boolean near(Actor leader, Place where) {
        return Set.of(Place.values()).stream()
                .anyMatch(led -> lead(leader, led) && (where.within(led) || led.within(where)));
    }

    private boolean holdsAnything(Actor who, Predicate<Place> where) {
        return Set.of(leading, serving).stream()
                .flatMap(Set::stream)
                .anyMatch(office -> office.getKey() == who && where.test(office.getValue()));
    }

    /** R26, R28: who acts for this leader there today; both hold an office. */
    Set<Actor> deputies(Actor leader, Place place) {
        return named.stream()
                .filter(one -> one.leader() == leader
                        && !one.takenBack()
                        && one.from() <= day
                        && one.until() >= day
                        && (one.scope() == null || place.within(one.scope()))
                        && leadsAnything(leader)
                        && holdsAnything(one.deputy(), where -> true))
                .map(Deputy::deputy)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** R25: the nearest level upwards on which somebody is left besides the excluded. */
    Set<Actor> nearest(Place place, Set<Actor> excluded) {
        for (@Nullable Place level = place; level != null; level = level.parent()) {
            var here = level;
            var left = Actor.PEOPLE.stream()
                    .filter(who -> lead(who, here) && !excluded.contains(who))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!left.isEmpty()) {
                return left;
            }
        }
        return Set.of();
    }

    /** R22: who nudged on a day at nine may do so again, once that day or a later one before today was worked on. */
    boolean workedSince(int since) {
        return IntStream.range(since, day).anyMatch(each -> each % 7 < 5);
    }

    private static Set<Map.Entry<Actor, Place>> besides(Set<Map.Entry<Actor, Place>> offices, Actor who) {
        return offices.stream().filter(office -> office.getKey() != who).collect(Collectors.toSet());
    }
}
