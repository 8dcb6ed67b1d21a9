package sojourn.organization.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sojourn.organization.Campus;
import sojourn.organization.Department;
import sojourn.organization.Office;
import sojourn.organization.Role;

/**
 * One office of a human in a list.
 *
 * @param where the department or campus; null is the whole university
 */
public record OfficeRow(
        String id,
        Role role,
        @Nullable String where,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Instant endedAt,
        Office.Standing standing) {

    static OfficeRow of(
            Office office, List<Department> departments, List<Campus> campuses, LocalDate today, Locale locale) {
        var department = departments.stream()
                .filter(one -> one.id().equals(office.department()))
                .map(one -> one.name(locale));
        var campus = campuses.stream()
                .filter(one -> one.id().equals(office.campus()))
                .map(one -> one.name(locale));
        return new OfficeRow(
                office.id().toString(),
                office.role(),
                department.findFirst().or(campus::findFirst).orElse(null),
                office.from(),
                office.until(),
                office.endedAt(),
                office.on(today));
    }
}
