package sojourn.register;

import java.time.LocalDate;
import sojourn.organization.DepartmentId;

/** Somebody whom the register knows by exactly the document that was asked for (R8), with their latest stay. */
public record Known(
        PersonId person, StaffNumber number, String name, DepartmentId department, Status status, LocalDate until) {}
