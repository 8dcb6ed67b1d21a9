package sojourn.registration;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.category.Categories;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** A secretary's desk: for which departments they may apply right now, and by which rules (R4, R7). */
@Service
@Transactional(readOnly = true)
public class Desk {

    private final Offices offices;
    private final Departments departments;
    private final Categories categories;
    private final Declarations declarations;
    private final CampusTime time;

    Desk(Offices offices, Departments departments, Categories categories, Declarations declarations, CampusTime time) {
        this.offices = offices;
        this.departments = departments;
        this.categories = categories;
        this.declarations = declarations;
        this.time = time;
    }

    public Circumstances of(HumanId secretary) {
        return new Circumstances(
                time.today(),
                categories.all(),
                departmentsOf(secretary),
                declarations.current().version());
    }

    /** Open ones only: nothing new is started in a closed department. */
    Set<DepartmentId> departmentsOf(HumanId secretary) {
        var held = offices.departmentsOf(secretary, Role.SECRETARY);
        return departments.all().stream()
                .filter(Department::open)
                .map(Department::id)
                .filter(held::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
