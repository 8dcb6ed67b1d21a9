package sojourn.delivery;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.entry.Admissions;
import sojourn.entry.Admitted;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.Gates;
import sojourn.gate.Post;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/**
 * Writes down what every device is to hold (R43): at once of those about whom something was decided and of those whose time is over, and of
 * everybody page by page every now and then. One plans at a time, so that nobody writes what was true a moment ago.
 */
@Component
@Transactional
class Planner {

    private static final int PAGE = 500;

    private final Gates gates;
    private final Wanting wanting;
    private final Admissions admissions;
    private final PlanRows rows;
    private final Touched touched;
    private final CampusTime time;

    Planner(Gates gates, Wanting wanting, Admissions admissions, PlanRows rows, Touched touched, CampusTime time) {
        this.gates = gates;
        this.wanting = wanting;
        this.admissions = admissions;
        this.rows = rows;
        this.touched = touched;
        this.time = time;
    }

    /** What a piece of work has shown: whether anybody was planned, and whether there is more of its kind. */
    record Planned(boolean anybody, boolean more) {}

    /** Those about whom something was decided, and those whose time is over. */
    Planned news() {
        if (!rows.alone()) {
            return new Planned(false, false);
        }
        var taken = touched.take(PAGE);
        var people = new LinkedHashSet<>(taken);
        var devices = kinds().values().stream().flatMap(List::stream).toList();
        var over = rows.over(devices, time.now(), PAGE);
        people.addAll(over);
        plan(people);
        return new Planned(!people.isEmpty(), taken.size() == PAGE || over.size() == PAGE);
    }

    /** Why everybody must be planned; empty where they need not. */
    List<Long> everybody() {
        return touched.everybody();
    }

    /** Everybody was, since these were seen. */
    void planned(List<Long> why) {
        touched.done(why);
    }

    /**
     * A page of those who may come onto a campus.
     *
     * @return the last of them; null when there are no more
     */
    @Nullable
    PersonId admitted(CampusId campus, @Nullable PersonId after) {
        rows.aloneAtLast();
        var kinds = kinds();
        kinds.keySet().removeIf(kind -> !kind.campus().equals(campus));
        if (kinds.isEmpty()) {
            return null;
        }
        var page = admissions.admitted(campus, after, PAGE);
        var people = page.stream().map(Admitted::person).toList();
        plan(people, kinds);
        return page.size() < PAGE ? null : people.getLast();
    }

    /** The same with those of whom some device is to hold something, whether or not they may still come in. */
    @Nullable
    PersonId wanted(@Nullable PersonId after) {
        rows.aloneAtLast();
        var people = rows.wanted(after, PAGE);
        plan(people);
        return people.size() < PAGE ? null : people.getLast();
    }

    private void plan(Collection<PersonId> people) {
        if (!people.isEmpty()) {
            plan(people, kinds());
        }
    }

    private void plan(Collection<PersonId> people, Map<Kind, List<DeviceId>> kinds) {
        kinds.forEach(
                (kind, devices) -> rows.want(wanting.of(people, kind.campus(), kind.byHours()), devices, time.now()));
    }

    /** Devices of which the same is wanted. */
    private record Kind(CampusId campus, boolean byHours) {

        /** Whoever is inside may leave at any hour, and nobody enters people anew each day by hand. */
        static Kind of(Post post) {
            return new Kind(
                    post.campus(),
                    post.direction() == Direction.IN && post.protocol().driven());
        }
    }

    private Map<Kind, List<DeviceId>> kinds() {
        return gates.posts().stream()
                .filter(post -> post.protocol().holds())
                .collect(Collectors.groupingBy(Kind::of, Collectors.mapping(Post::device, Collectors.toList())));
    }
}
