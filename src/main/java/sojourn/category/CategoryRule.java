package sojourn.category;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sojourn.organization.DepartmentId;

/**
 * What the university asks of one category of people right now (R4).
 *
 * @param longestStayMonths how long one stay may last, 1..120 months
 * @param companyRequired whether 工作单位 and its 统一社会信用代码 must be given
 * @param projectRequired whether the project must be named
 * @param basisRequired whether a 来校依据 is due (R6)
 * @param oneDepartmentOnly whether a single department may apply for it
 * @param onlyDepartment that department; null with {@code oneDepartmentOnly} means nobody, until an administrator names one
 * @param extraSteps further approval steps, each written as {@link ExtraStep} reads it
 * @param hours when its people may pass the gates, written as {@link WeeklyHours} reads it; empty is always
 * @param explainedZh its explanation on the form, in Chinese
 * @param explainedEn the same in English
 */
public record CategoryRule(
        Category category,
        int longestStayMonths,
        boolean companyRequired,
        boolean projectRequired,
        boolean basisRequired,
        boolean oneDepartmentOnly,
        @Nullable DepartmentId onlyDepartment,
        List<String> extraSteps,
        String hours,
        String explainedZh,
        String explainedEn) {

    public static final int LONGEST_STAY_MONTHS = 120;

    public boolean mayBeAppliedForBy(DepartmentId department) {
        return !oneDepartmentOnly || department.equals(onlyDepartment);
    }

    /** The further steps of one kind of matter, in their order. */
    public List<ExtraStep> stepsOf(String kind) {
        return extraSteps.stream()
                .flatMap(text -> ExtraStep.read(text).stream())
                .filter(step -> step.isFor(kind))
                .toList();
    }

    public String explained(Locale locale) {
        return locale.getLanguage().equals("en") ? explainedEn : explainedZh;
    }
}
