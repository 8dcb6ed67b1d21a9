package sojourn.deputy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.shell.HumanId;

/** Who decides in place of whom at this moment (R26). Few at any time, so they are read all at once. */
public record Deputations(List<Acting> inForce) {

    /**
     * One who acts for a leader.
     *
     * @param departments in which; null is wherever the leader decides
     */
    public record Acting(
            HumanId leader, Human deputy, @Nullable Set<DepartmentId> departments) {

        public boolean covers(DepartmentId department) {
            return departments == null || departments.contains(department);
        }
    }

    /** Who acts for this leader in a department, each once. */
    public List<Human> deputies(HumanId leader, DepartmentId department) {
        return inForce.stream()
                .filter(acting -> acting.leader().equals(leader) && acting.covers(department))
                .map(Acting::deputy)
                .distinct()
                .toList();
    }

    /** For whom a human acts. */
    public List<Acting> by(HumanId deputy) {
        return inForce.stream()
                .filter(acting -> acting.deputy().id().equals(deputy))
                .toList();
    }
}
