package sojourn.register;

import java.time.LocalDate;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/** Somebody whose last day is near. */
public record Leaving(PersonId person, HumanId human, DepartmentId department, LocalDate until) {}
