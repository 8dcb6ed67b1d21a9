package sojourn.register;

import java.time.Instant;
import java.time.LocalDate;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;

/** What a person is told about their own number and latest stay. */
public record OwnStay(
        PersonId person,
        StaffNumber number,
        String name,
        Category category,
        Status status,
        DepartmentId department,
        LocalDate from,
        LocalDate until,
        Instant worksFrom) {

    /** Whether it has not ended. */
    boolean current() {
        return status == Status.NOT_YET || status == Status.VALID;
    }

    /** The same, 已冻结 whatever the dates say. */
    OwnStay frozen() {
        return new OwnStay(person, number, name, category, Status.FROZEN, department, from, until, worksFrom);
    }
}
