package sojourn.category;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;

/** Rules of a category as they are, but for one thing. */
public final class Changed {

    private Changed() {}

    public static CategoryRule hours(CategoryRule rule, String hours) {
        return stepsAndHours(rule, rule.extraSteps(), hours);
    }

    public static CategoryRule stepsAndHours(CategoryRule rule, List<String> steps, String hours) {
        return changed(rule, rule.oneDepartmentOnly(), rule.onlyDepartment(), steps, hours);
    }

    public static CategoryRule onlyFor(CategoryRule rule, DepartmentId department) {
        return changed(rule, true, department, rule.extraSteps(), rule.hours());
    }

    private static CategoryRule changed(
            CategoryRule rule, boolean one, @Nullable DepartmentId only, List<String> steps, String hours) {
        return new CategoryRule(
                rule.category(),
                rule.longestStayMonths(),
                rule.companyRequired(),
                rule.projectRequired(),
                rule.basisRequired(),
                one,
                only,
                steps,
                hours,
                rule.explainedZh(),
                rule.explainedEn());
    }
}
