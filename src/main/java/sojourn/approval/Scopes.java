package sojourn.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.EntityId;
import sojourn.shell.HumanId;

/** Where a human decides at this moment, in a form the database can search by; R25 as {@link Deciders} says it, for a whole list at once. */
@Component
class Scopes {

    private final Offices offices;
    private final Departments departments;

    Scopes(Offices offices, Departments departments) {
        this.offices = offices;
        this.departments = departments;
    }

    Scope of(HumanId human) {
        var below = departments.withDescendants(offices.departmentsOf(human, Role.LEADER));
        var nearer = new HashMap<DepartmentId, Set<HumanId>>();
        offices.leadership(below)
                .forEach((department, leadership) ->
                        leadership.before(human).ifPresent(leaders -> nearer.put(department, leaders)));
        return new Scope(
                nearer, offices.holders(Role.LEADER).stream().map(Human::id).collect(Collectors.toSet()));
    }

    /**
     * @param nearer for each department below this leader: who would have to be excluded for it to come to them; empty where it is theirs
     * @param leaders who leads anything at all, and so may still be asked what was handed over to them
     */
    record Scope(Map<DepartmentId, Set<HumanId>> nearer, Set<HumanId> leaders) {

        Map<String, Object> parameters() {
            var bySure = nearer.entrySet().stream()
                    .collect(Collectors.partitioningBy(entry -> entry.getValue().isEmpty()));
            var sure = bySure.getOrDefault(true, List.of()).stream()
                    .map(Map.Entry::getKey)
                    .toList();
            var above = bySure.getOrDefault(false, List.of());
            var of = new ArrayList<EntityId>();
            var nearest = new ArrayList<EntityId>();
            above.forEach(entry -> entry.getValue().forEach(leader -> {
                of.add(entry.getKey());
                nearest.add(leader);
            }));
            return Map.of(
                    "sure", array(sure),
                    "above", array(above.stream().map(Map.Entry::getKey).toList()),
                    "nearerOf", array(of),
                    "nearer", array(nearest),
                    "leaders", array(leaders));
        }

        /** As PostgreSQL writes an array. */
        private static String array(Collection<? extends EntityId> ids) {
            return ids.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}"));
        }
    }
}
