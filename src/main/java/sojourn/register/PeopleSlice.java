package sojourn.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;
import sojourn.register.PeopleQuery.Place;

/**
 * One page of the list.
 *
 * @param before the place of its first person when somebody stands before them
 * @param after the place of its last person when somebody stands after them
 */
public record PeopleSlice(
        List<Row> rows, @Nullable Place before, @Nullable Place after) {

    public static final int PAGE = 50;

    /** One person in a list: no document, no mobile number. */
    public record Row(
            PersonId person,
            StaffNumber number,
            String name,
            Category category,
            Status status,
            DepartmentId department,
            LocalDate until) {

        /** The same, 已冻结 whatever the dates say. */
        Row frozen() {
            return new Row(person, number, name, category, Status.FROZEN, department, until);
        }
    }
}
