package sojourn.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.identity.CreditCode;
import sojourn.organization.DepartmentId;
import sojourn.register.NewStay;

/**
 * 工号申请: what a department asks for, everything in order: common facts once, 1 to 200 people (R3).
 *
 * @param contact 校内联系人
 * @param company 工作单位, where the category asks for it
 * @param project where the category asks for it
 */
public record Registration(
        Category category,
        DepartmentId department,
        String contact,
        LocalDate from,
        LocalDate until,
        @Nullable String company,
        @Nullable CreditCode creditCode,
        @Nullable String project,
        List<Newcomer> people) {

    /** What the register is asked to do when all have agreed. */
    List<NewStay> stays() {
        return people.stream().map(this::stay).toList();
    }

    private NewStay stay(Newcomer person) {
        var ownFrom = person.from();
        var ownUntil = person.until();
        return new NewStay(
                person.name(),
                person.document(),
                person.mobile(),
                person.sex(),
                person.birthDate(),
                company,
                creditCode == null ? null : creditCode.code(),
                project,
                category,
                department,
                contact,
                ownFrom == null ? from : ownFrom,
                ownUntil == null ? until : ownUntil);
    }
}
