package sojourn.approval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/** Who plays in the state machine tests, where, and as whom the house knows them. */
record Cast(Map<Actor, HumanId> humans, Map<Place, DepartmentId> departments) {

    enum Actor {
        /** Whoever applied for the application in question. */
        APPLICANT,
        /** One of those who are asked there at this moment; as long as it rests with the applicant, that one sends it. */
        NEXT,
        SECRETARY,
        LEADER,
        SECOND,
        ELSEWHERE,
        PRESIDENT,
        SUBJECT,
        ADMINISTRATOR,
        STRANGER;

        static final List<Actor> PEOPLE =
                Arrays.stream(values()).filter(a -> a.compareTo(NEXT) > 0).toList();
        static final List<Actor> LEADERS = List.of(LEADER, SECOND, ELSEWHERE, PRESIDENT, SUBJECT, SECRETARY);
    }

    enum Place {
        COLLEGE,
        OTHER,
        SCHOOL;

        @Nullable
        Place parent() {
            return this == SCHOOL ? null : SCHOOL;
        }
    }

    /** A step of a way. */
    record Spot(String name, Place place) {
        @Override
        public String toString() {
            return name + "@" + place;
        }
    }

    /** Who leads what, as the tests themselves have appointed them; independent of the house's own search. */
    record Offices(Set<Map.Entry<Actor, Place>> leading) {

        static final Offices FIRST = new Offices(Set.of(
                Map.entry(Actor.LEADER, Place.COLLEGE),
                Map.entry(Actor.ELSEWHERE, Place.OTHER),
                Map.entry(Actor.PRESIDENT, Place.SCHOOL)));

        boolean lead(Actor who, Place where) {
            return leading.contains(Map.entry(who, where));
        }

        boolean leadsAnything(Actor who) {
            return leading.stream().anyMatch(office -> office.getKey() == who);
        }

        Offices toggled(Actor who, Place where) {
            var next = new HashSet<>(leading);
            if (!next.remove(Map.entry(who, where))) {
                next.add(Map.entry(who, where));
            }
            return new Offices(next);
        }

        /** R25: the nearest level upwards on which somebody is left besides the excluded. */
        Set<Actor> nearest(Place place, Set<Actor> excluded) {
            for (@Nullable Place level = place; level != null; level = level.parent()) {
                var here = level;
                var left = Actor.LEADERS.stream()
                        .filter(who -> lead(who, here) && !excluded.contains(who))
                        .collect(Collectors.toSet());
                if (!left.isEmpty()) {
                    return left;
                }
            }
            return Set.of();
        }
    }

    /** For the aggregate alone, which knows nobody. */
    static Cast unknown() {
        return of(actor -> new HumanId(UUID.randomUUID()), place -> new DepartmentId(UUID.randomUUID()));
    }

    static Cast of(Function<Actor, HumanId> human, Function<Place, DepartmentId> department) {
        var humans = new EnumMap<Actor, HumanId>(Actor.class);
        Actor.PEOPLE.forEach(actor -> humans.put(actor, human.apply(actor)));
        var departments = new EnumMap<Place, DepartmentId>(Place.class);
        // the one above first
        List.of(Place.values()).reversed().forEach(place -> departments.put(place, department.apply(place)));
        return new Cast(humans, departments);
    }

    HumanId human(Actor actor) {
        return humans.get(actor);
    }

    DepartmentId department(Place place) {
        return departments.get(place);
    }

    Set<HumanId> humans(Set<Actor> actors) {
        return actors.stream().map(humans::get).collect(Collectors.toSet());
    }

    @Nullable
    Actor actor(@Nullable HumanId human) {
        return Actor.PEOPLE.stream()
                .filter(actor -> humans.get(actor).equals(human))
                .findFirst()
                .orElse(null);
    }

    Step.Plan plan(Spot spot) {
        return new Step.Plan(spot.name(), departments.get(spot.place()), "");
    }

    List<List<Step.Plan>> plans(List<List<Spot>> way) {
        return way.stream()
                .map(stage -> stage.stream().map(this::plan).toList())
                .toList();
    }
}
