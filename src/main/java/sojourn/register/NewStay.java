package sojourn.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;

/**
 * A person nobody knew before and their first stay, as a department applied for it (R5).
 *
 * @param company 工作单位
 * @param creditCode its 统一社会信用代码
 * @param project the project that brings them here
 * @param contact 校内联系人
 * @param from 入校日期, the first day
 * @param until 离校日期, the last day, which counts whole
 */
public record NewStay(
        PersonName name,
        IdentityDocument document,
        MobileNumber mobile,
        Sex sex,
        LocalDate birthDate,
        @Nullable String company,
        @Nullable String creditCode,
        @Nullable String project,
        Category category,
        DepartmentId department,
        String contact,
        LocalDate from,
        LocalDate until) {

    /** The same, ending on this day at the latest. */
    public NewStay notAfter(LocalDate day) {
        return until.isAfter(day)
                ? new NewStay(
                        name,
                        document,
                        mobile,
                        sex,
                        birthDate,
                        company,
                        creditCode,
                        project,
                        category,
                        department,
                        contact,
                        from,
                        day)
                : this;
    }
}
