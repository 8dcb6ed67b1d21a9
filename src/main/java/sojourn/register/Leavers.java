package sojourn.register;

import java.time.LocalDate;
import sojourn.organization.DepartmentId;

/**
 * Those of one department whose last day is the same.
 *
 * @param people how many they are
 * @param firstCame since when the first of them has been here
 */
public record Leavers(DepartmentId department, LocalDate until, int people, LocalDate firstCame) {}
