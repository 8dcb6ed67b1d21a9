package sojourn.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.identity.DocumentType;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/**
 * What a department is shown of one of its people, the numbers masked.
 *
 * @param bornIn the year
 * @param stays the latest first; never empty
 */
public record PersonFacts(
        PersonId person,
        StaffNumber number,
        String name,
        Sex sex,
        int bornIn,
        DocumentType documentType,
        String document,
        String mobile,
        Instant worksFrom,
        List<Stay> stays) {

    public Stay latest() {
        return stays.getFirst();
    }

    /**
     * One stay (在校安排) with its state today.
     *
     * @param serial 流水号 of the application that brought it
     * @param onBehalfOf the leader whose deputy agreed (R26); null when they agreed as themselves
     * @param deletedAt when it was ended by 删除
     */
    public record Stay(
            DepartmentId department,
            Category category,
            Status status,
            LocalDate from,
            LocalDate until,
            @Nullable String company,
            @Nullable String creditCode,
            @Nullable String project,
            String contact,
            String serial,
            HumanId agreedBy,
            @Nullable HumanId onBehalfOf,
            Instant agreedAt,
            @Nullable Instant deletedAt) {

        /** The same, 已冻结 whatever the dates say. */
        Stay frozen() {
            return new Stay(
                    department,
                    category,
                    Status.FROZEN,
                    from,
                    until,
                    company,
                    creditCode,
                    project,
                    contact,
                    serial,
                    agreedBy,
                    onBehalfOf,
                    agreedAt,
                    deletedAt);
        }
    }

    /** The numbers themselves, for whoever gave a reason. */
    public record Numbers(String document, String mobile) {

        /** Without the numbers, which have no place in a log. */
        @Override
        public String toString() {
            return "Numbers";
        }
    }
}
