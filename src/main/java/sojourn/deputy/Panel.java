package sojourn.deputy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.organization.Leadership;
import sojourn.shell.HumanId;

/**
 * Who decides in some departments, as the offices are at one moment.
 *
 * @param leaders who leads anything at all, and so may be asked what was handed over to them
 */
public record Panel(Map<DepartmentId, Leadership> leaderships, List<Human> leaders, Deputations deputations) {

    /**
     * The leaders who are asked at a step: the one to whom it was handed over, else those of its department. Nobody is asked alone who is
     * excluded or leads nothing any more: then the step is its department's again (R25, R28).
     */
    public List<Human> leaders(DepartmentId department, @Nullable HumanId assignee, Set<HumanId> excluded) {
        var assigned = leaders.stream()
                .filter(leader -> leader.id().equals(assignee) && !excluded.contains(leader.id()))
                .toList();
        return assigned.isEmpty()
                ? leaderships
                        .getOrDefault(department, new Leadership(List.of()))
                        .besides(excluded)
                : assigned;
    }

    /** The leaders who are asked, then those who act for one of them (R26) and are not asked anyway. */
    public List<Decider> asked(DepartmentId department, @Nullable HumanId assignee, Set<HumanId> excluded) {
        var leaders = leaders(department, assignee, excluded);
        var asked = new ArrayList<Decider>();
        leaders.forEach(leader -> asked.add(new Decider(leader, null)));
        var others = new HashSet<>(excluded);
        leaders.forEach(leader -> others.add(leader.id()));
        for (var leader : leaders) {
            deputations.deputies(leader.id(), department).stream()
                    .filter(deputy -> others.add(deputy.id()))
                    .forEach(deputy -> asked.add(new Decider(deputy, leader)));
        }
        return asked;
    }
}
