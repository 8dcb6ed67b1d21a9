package sojourn.approval;

import java.util.Arrays;
import java.util.EnumMap;
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
        /** One of those who are asked there in somebody's place, rather one who leads something too; without one as NEXT. */
        DEPUTY,
        /** To whom a step that is open there was handed over; without one as NEXT. */
        HOLDER,
        SECRETARY,
        LEADER,
        SECOND,
        ELSEWHERE,
        PRESIDENT,
        SUBJECT,
        ADMINISTRATOR,
        STRANGER;

        static final List<Actor> PEOPLE =
                Arrays.stream(values()).filter(a -> a.compareTo(SECRETARY) >= 0).toList();
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

        boolean within(Place other) {
            return this == other || parent() == other;
        }
    }

    /** A step of a way. */
    record Spot(String name, Place place) {
        @Override
        public String toString() {
            return name + "@" + place;
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

    @Nullable
    HumanId orNobody(@Nullable Actor actor) {
        return actor == null ? null : humans.get(actor);
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
