package sojourn.register;

import java.time.Instant;
import java.time.LocalDate;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;

/**
 * Somebody with their latest stay, as far as a gate asks.
 *
 * @param until the last day, which counts whole
 * @param worksFrom when the number begins to work (R11)
 * @param since when they were let into the present run of stays: moving to another department does not break it (R16), a gap or a 删除 does
 */
public record LatestStay(
        PersonId person,
        StaffNumber number,
        String name,
        Category category,
        DepartmentId department,
        LocalDate from,
        LocalDate until,
        boolean deleted,
        Instant worksFrom,
        Instant since) {

    LatestStay since(Instant moment) {
        return new LatestStay(person, number, name, category, department, from, until, deleted, worksFrom, moment);
    }
}
