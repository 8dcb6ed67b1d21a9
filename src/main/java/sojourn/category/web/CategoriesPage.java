package sojourn.category.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.category.CategoryRule;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;

/** 身份类别规则: the rules of today, one line for each category. */
public record CategoriesPage(List<Line> lines) {

    /**
     * @param explained in the language of the reader
     * @param only the one department that may apply; null where none is named
     */
    public record Line(
            CategoryRule rule, String explained, @Nullable String only) {}

    static CategoriesPage of(List<CategoryRule> rules, List<Department> departments, Locale locale) {
        Map<DepartmentId, String> names =
                departments.stream().collect(Collectors.toMap(Department::id, d -> d.name(locale)));
        return new CategoriesPage(rules.stream()
                .map(rule -> new Line(
                        rule,
                        rule.explained(locale),
                        rule.onlyDepartment() == null ? null : names.get(rule.onlyDepartment())))
                .toList());
    }
}
