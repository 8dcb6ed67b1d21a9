package sojourn.basis;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.CategoryRule;
import sojourn.organization.DepartmentId;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** For which categories a basis is due, and in which departments their leader has switched that off (R6). */
@Service
@Transactional
public class Duties {

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Offices offices;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Duties(JdbcClient jdbc, Categories categories, Offices offices, CampusTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.offices = offices;
        this.time = time;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public boolean due(Category category, DepartmentId department) {
        return categories.ruleOf(category).basisRequired()
                && !waivedIn(department).contains(category);
    }

    /** The categories for which it is due by the rules of the university. */
    @Transactional(readOnly = true)
    public List<Category> everywhere() {
        return categories.all().stream()
                .filter(CategoryRule::basisRequired)
                .map(CategoryRule::category)
                .toList();
    }

    @Transactional(readOnly = true)
    public Set<Category> waivedIn(DepartmentId department) {
        return jdbc
                .sql("select category from basis_waiver where department = :department")
                .param("department", department.value())
                .query((row, n) -> Category.valueOf(row.getString("category")))
                .stream()
                .collect(Collectors.toSet());
    }

    /** By a leader of the department; for what is sent from now on. */
    public void set(DepartmentId department, Category category, boolean due, HumanId by) {
        if (!offices.holds(by, Role.LEADER, department)) {
            throw new NotFound();
        }
        if (due) {
            jdbc.sql("delete from basis_waiver where department = :department and category = :category")
                    .param("department", department.value())
                    .param("category", category.name())
                    .update();
        } else {
            jdbc.sql("""
                            insert into basis_waiver (department, category, waived_by, waived_at)
                            values (:department, :category, :by, :now) on conflict do nothing
                            """)
                    .param("department", department.value())
                    .param("category", category.name())
                    .param("by", by.value())
                    .param("now", Timestamp.from(time.now()))
                    .update();
        }
        events.publishEvent(Deed.of(by, due ? "basis.duty-on" : "basis.duty-off", "department", department)
                .with("category", category));
    }
}
