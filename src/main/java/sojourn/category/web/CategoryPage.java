package sojourn.category.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.category.Categories.Version;
import sojourn.category.Category;
import sojourn.category.CategoryRule;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** One category's rule to be changed, and what it was before. */
public record CategoryPage(
        Category category, CategoryForm form, Map<String, String> departments, List<Line> history, Faults faults) {

    /**
     * A rule as it was.
     *
     * @param by who made it; null for the one the system came with, which has no date either
     */
    public record Line(
            CategoryRule rule,
            @Nullable String only,
            Instant validFrom,
            @Nullable String by) {}

    static CategoryPage of(
            CategoryForm form,
            List<Version> history,
            List<Department> departments,
            Map<HumanId, Human> humans,
            Locale locale) {
        Map<DepartmentId, String> names =
                departments.stream().collect(Collectors.toMap(Department::id, d -> d.name(locale)));
        var choices = new LinkedHashMap<String, String>();
        departments.stream().filter(Department::open).forEach(d -> choices.put(d.id().toString(), d.name(locale)));
        var lines = history.stream()
                .map(version -> new Line(
                        version.rule(),
                        version.rule().onlyDepartment() == null
                                ? null
                                : names.get(version.rule().onlyDepartment()),
                        version.validFrom(),
                        name(version.by(), humans)))
                .toList();
        return new CategoryPage(history.getFirst().rule().category(), form, choices, lines, Faults.noFaults());
    }

    CategoryPage with(Faults wrong) {
        return new CategoryPage(category, form, departments, history, wrong);
    }

    private static @Nullable String name(@Nullable HumanId by, Map<HumanId, Human> humans) {
        var human = by == null ? null : humans.get(by);
        return human == null ? null : human.name();
    }
}
