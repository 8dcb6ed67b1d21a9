package sojourn.category.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sojourn.category.CategoryRule;
import sojourn.category.ExtraStep;
import sojourn.category.WeeklyHours;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.shell.Faults;

/** A category's rule as an administrator typed it. */
public record CategoryForm(
        String months,
        boolean company,
        boolean project,
        boolean one,
        String department,
        String hours,
        String second,
        String zh,
        String en) {

    private static final int LONGEST_ZH = 200;
    private static final int LONGEST_EN = 400;

    static CategoryForm of(CategoryRule rule) {
        return new CategoryForm(
                String.valueOf(rule.longestStayMonths()),
                rule.companyRequired(),
                rule.projectRequired(),
                rule.oneDepartmentOnly(),
                rule.onlyDepartment() == null ? "" : rule.onlyDepartment().toString(),
                rule.hours(),
                ExtraStep.secondForEntry(rule).map(DepartmentId::toString).orElse(""),
                rule.explainedZh(),
                rule.explainedEn());
    }

    static CategoryForm of(Map<String, String> typed) {
        return new CategoryForm(
                typed.getOrDefault("months", "").strip(),
                typed.containsKey("company"),
                typed.containsKey("project"),
                "one".equals(typed.get("who")),
                typed.getOrDefault("department", ""),
                text(typed.getOrDefault("hours", "")),
                typed.getOrDefault("second", ""),
                text(typed.getOrDefault("zh", "")),
                text(typed.getOrDefault("en", "")));
    }

    /** The rule that was meant; empty when something is wrong with it, which then stands in the faults. */
    Optional<CategoryRule> read(CategoryRule before, List<Department> departments, Faults faults) {
        var stay = longestStay();
        if (stay == null) {
            faults.add("months", "category.rule.months", "category.fault.months", CategoryRule.LONGEST_STAY_MONTHS);
        }
        var only = one ? named(department, departments) : null;
        if (one && only == null && !department.isEmpty()) {
            faults.add("department", "category.rule.only", "category.fault.department");
        }
        if (WeeklyHours.read(hours).isEmpty()) {
            faults.add("hours", "category.rule.hours", "category.fault.hours");
        }
        var office = named(second, departments);
        if (office == null && !second.isEmpty()) {
            faults.add("second", "category.rule.second", "category.fault.department");
        }
        explanation(zh, "zh", LONGEST_ZH, faults);
        explanation(en, "en", LONGEST_EN, faults);
        return stay == null || !faults.none()
                ? Optional.empty()
                : Optional.of(new CategoryRule(
                        before.category(),
                        stay,
                        company,
                        project,
                        before.basisRequired(),
                        one,
                        only,
                        ExtraStep.withSecondForEntry(before, office),
                        hours,
                        zh,
                        en));
    }

    // one line, without what no database keeps
    private static String text(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private @Nullable Integer longestStay() {
        if (!months.matches("[0-9]{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(months);
        return number >= 1 && number <= CategoryRule.LONGEST_STAY_MONTHS ? number : null;
    }

    private @Nullable DepartmentId named(String typed, List<Department> departments) {
        return departments.stream()
                .map(Department::id)
                .filter(id -> id.toString().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static void explanation(String text, String field, int longest, Faults faults) {
        var length = text.codePointCount(0, text.length());
        if (length == 0 || length > longest) {
            faults.add(field, "category.rule." + field, "category.fault.explanation", longest, length);
        }
    }
}
