package sojourn.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sojourn.category.CategoryRule;
import sojourn.organization.DepartmentId;

/**
 * What a form is judged by, besides what stands on it.
 *
 * @param today on campus
 * @param departments those the applicant is secretary of right now, and open
 * @param declaration the version to tick (R7)
 */
public record Circumstances(LocalDate today, List<CategoryRule> rules, Set<DepartmentId> departments, int declaration) {

    /** 入校日期 may lie so many days back: papers follow people, but not by weeks. */
    public static final int LATEST_FILING_DAYS = 7;

    /** 入校日期 may lie so many days ahead: what is later is a slip of the pen. */
    public static final int EARLIEST_FILING_DAYS = 365;

    public Optional<CategoryRule> rule(String category) {
        return rules.stream()
                .filter(rule -> rule.category().name().equals(category))
                .findFirst();
    }

    public Optional<DepartmentId> department(String typed) {
        return departments.stream()
                .filter(department -> department.toString().equals(typed))
                .findFirst();
    }
}
