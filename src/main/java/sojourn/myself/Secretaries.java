package sojourn.myself;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.organization.CampusOffices;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;

/** Whom a person turns to: the secretaries of their department, or where there are none, of the nearest one above; about a freeze, 保卫处. */
@Component
public class Secretaries {

    private final Offices offices;
    private final CampusOffices campusOffices;
    private final Departments departments;

    Secretaries(Offices offices, CampusOffices campusOffices, Departments departments) {
        this.offices = offices;
        this.campusOffices = campusOffices;
        this.departments = departments;
    }

    /** Never the person themselves; empty where nobody is left. */
    public List<Human> near(DepartmentId department, HumanId person) {
        for (var at = department; at != null; at = departments.get(at).parent()) {
            var found = offices.holders(Role.SECRETARY, at).stream()
                    .filter(human -> !human.id().equals(person))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Of 保卫处: about a freeze a department can say nothing (R47). */
    public List<Human> securityOffice() {
        return campusOffices.securityOffice(null);
    }

    /** Whose people this secretary answers for. */
    Set<DepartmentId> departmentsOf(HumanId secretary) {
        return new HashSet<>(departments.withDescendants(offices.departmentsOf(secretary, Role.SECRETARY)));
    }
}
