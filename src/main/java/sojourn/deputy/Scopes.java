package sojourn.deputy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.deputy.Deputations.Acting;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.EntityId;
import sojourn.shell.HumanId;

/**
 * Where a human decides at this moment, as themselves and in place of others (R26), in a form the database can search by: what
 * {@link Panel} says of one step, for a whole list at once.
 */
@Component
public class Scopes {

    private final Offices offices;
    private final Departments departments;
    private final Deputies deputies;

    Scopes(Offices offices, Departments departments, Deputies deputies) {
        this.offices = offices;
        this.departments = departments;
        this.deputies = deputies;
    }

    public Scope of(HumanId human) {
        var voices = new ArrayList<Voice>();
        voices.add(new Voice(human, nearer(human), null));
        deputies.inForce().by(human).stream()
                .collect(Collectors.groupingBy(Acting::leader))
                .forEach((leader, acting) -> voices.add(voice(leader, acting)));
        return new Scope(
                voices, offices.holders(Role.LEADER).stream().map(Human::id).collect(Collectors.toSet()));
    }

    private Voice voice(HumanId leader, List<Acting> acting) {
        var everywhere = acting.stream().anyMatch(one -> one.departments() == null);
        var nearer = nearer(leader);
        if (everywhere) {
            return new Voice(leader, nearer, null);
        }
        var within = acting.stream()
                .flatMap(one -> Stream.ofNullable(one.departments()).flatMap(Set::stream))
                .collect(Collectors.toSet());
        nearer.keySet().retainAll(within);
        return new Voice(leader, nearer, within);
    }

    private Map<DepartmentId, Set<HumanId>> nearer(HumanId leader) {
        var below = departments.withDescendants(offices.departmentsOf(leader, Role.LEADER));
        var nearer = new HashMap<DepartmentId, Set<HumanId>>();
        offices.leadership(below)
                .forEach((department, leadership) ->
                        leadership.before(leader).ifPresent(leaders -> nearer.put(department, leaders)));
        return nearer;
    }

    /**
     * One in whose name a human decides: themselves, or a leader for whom they act.
     *
     * @param nearer for each department below this leader: who would have to be excluded for it to come to them; empty where it is theirs
     * @param within what was handed over to the leader counts only in these departments; null is in all
     */
    public record Voice(
            HumanId leader,
            Map<DepartmentId, Set<HumanId>> nearer,
            @Nullable Set<DepartmentId> within) {

        private Stream<Row> bounds() {
            return within == null
                    ? Stream.of(new Row(leader, null, null))
                    : within.stream().map(department -> new Row(leader, department, null));
        }

        private Stream<Row> seats() {
            return nearer.keySet().stream().map(department -> new Row(leader, department, null));
        }

        private Stream<Row> betweens() {
            return nearer.entrySet().stream()
                    .flatMap(at -> at.getValue().stream().map(other -> new Row(leader, at.getKey(), other)));
        }
    }

    /**
     * @param leaders who leads anything at all, and so may still be asked what was handed over to them
     */
    public record Scope(List<Voice> voices, Set<HumanId> leaders) {

        /** As rows of (voice, department, leader) and parts of such rows, column by column. */
        public Map<String, Object> parameters() {
            var within = voices.stream().flatMap(Voice::bounds).toList();
            var nearer = voices.stream().flatMap(Voice::betweens).toList();
            return Map.of(
                    "voice", column(within, Row::voice),
                    "within", column(within, Row::department),
                    "seatOf", column(voices.stream().flatMap(Voice::seats).toList(), Row::voice),
                    "seatAt", column(voices.stream().flatMap(Voice::seats).toList(), Row::department),
                    "nearerOf", column(nearer, Row::voice),
                    "nearerAt", column(nearer, Row::department),
                    "nearer", column(nearer, Row::leader),
                    "leaders", array(leaders.stream()));
        }

        private static String column(List<Row> rows, Function<Row, @Nullable EntityId> of) {
            return array(rows.stream().map(of));
        }

        /** As PostgreSQL writes an array. */
        private static String array(Stream<? extends @Nullable EntityId> ids) {
            return ids.map(id -> id == null ? "NULL" : id.value().toString())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    private record Row(
            HumanId voice,
            @Nullable DepartmentId department,
            @Nullable HumanId leader) {}
}
