package sojourn.category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.DepartmentId;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/** The rules of the seven categories (R4), each with its history: a change is a new rule from now on, nothing is rewritten. */
@Service
@Transactional
public class Categories {

    /** A rule as it was or is; nobody changed the one the system came with. */
    public record Version(
            CategoryRule rule, Instant validFrom, @Nullable HumanId by) {}

    private final JdbcClient jdbc;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Categories(JdbcClient jdbc, CampusTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public CategoryRule ruleOf(Category category) {
        return history(category).getFirst().rule();
    }

    /** One rule for each category, in their order on the form. */
    @Transactional(readOnly = true)
    public List<CategoryRule> all() {
        return jdbc.sql("""
                        select distinct on (category) * from register_category_rule where valid_from <= :now
                        order by category, valid_from desc, id desc
                        """).param("now", Timestamp.from(time.now())).query(Categories::version).stream()
                .map(Version::rule)
                .sorted(Comparator.comparing(CategoryRule::category))
                .toList();
    }

    /** When the people of each may pass the gates; all that a gate asks of these rules. */
    @Transactional(readOnly = true)
    public Map<Category, WeeklyHours> hours() {
        var hours = new EnumMap<Category, WeeklyHours>(Category.class);
        jdbc.sql("""
                        select distinct on (category) category, hours from register_category_rule where valid_from <= :now
                        order by category, valid_from desc, id desc
                        """).param("now", Timestamp.from(time.now())).query(row -> {
            hours.put(Category.valueOf(row.getString("category")), WeeklyHours.of(row.getString("hours")));
        });
        return hours;
    }

    /** The rule of today first. */
    @Transactional(readOnly = true)
    public List<Version> history(Category category) {
        return jdbc.sql("""
                        select * from register_category_rule where category = :category and valid_from <= :now
                        order by valid_from desc, id desc
                        """)
                .param("category", category.name())
                .param("now", Timestamp.from(time.now()))
                .query(Categories::version)
                .list();
    }

    /** From now on this is the rule; the one before stays in the history. The same rule again changes nothing. */
    public void change(CategoryRule rule, HumanId by) {
        if (ruleOf(rule.category()).equals(rule)) {
            return;
        }
        jdbc.sql("""
                        insert into register_category_rule (category, valid_from, changed_by, longest_stay_months,
                            company_required, project_required, basis_required, one_department_only, only_department,
                            extra_steps, hours, explained_zh, explained_en)
                        values (:category, :now, :by, :months, :company, :project, :basis, :one, :only,
                            :steps, :hours, :zh, :en)
                        """)
                .param("category", rule.category().name())
                .param("now", Timestamp.from(time.now()))
                .param("by", by.value())
                .param("months", rule.longestStayMonths())
                .param("company", rule.companyRequired())
                .param("project", rule.projectRequired())
                .param("basis", rule.basisRequired())
                .param("one", rule.oneDepartmentOnly())
                .param(
                        "only",
                        rule.onlyDepartment() == null
                                ? null
                                : rule.onlyDepartment().value(),
                        Types.OTHER)
                .param("steps", rule.extraSteps().toArray(String[]::new))
                .param("hours", rule.hours())
                .param("zh", rule.explainedZh())
                .param("en", rule.explainedEn())
                .update();
        events.publishEvent(new RuleChanged(rule.category()));
        events.publishEvent(Deed.of(by, "category.changed", "category", rule.category())
                .with("months", rule.longestStayMonths())
                .with("company", rule.companyRequired())
                .with("project", rule.projectRequired())
                .with("hours", rule.hours())
                .with("steps", String.join(" ", rule.extraSteps()))
                .with("department", rule.oneDepartmentOnly() ? rule.onlyDepartment() : "every"));
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        var only = row.getObject("only_department", UUID.class);
        var by = row.getObject("changed_by", UUID.class);
        var rule = new CategoryRule(
                Category.valueOf(row.getString("category")),
                row.getInt("longest_stay_months"),
                row.getBoolean("company_required"),
                row.getBoolean("project_required"),
                row.getBoolean("basis_required"),
                row.getBoolean("one_department_only"),
                only == null ? null : new DepartmentId(only),
                List.of((String[]) row.getArray("extra_steps").getArray()),
                row.getString("hours"),
                row.getString("explained_zh"),
                row.getString("explained_en"));
        return new Version(rule, row.getTimestamp("valid_from").toInstant(), by == null ? null : new HumanId(by));
    }
}
