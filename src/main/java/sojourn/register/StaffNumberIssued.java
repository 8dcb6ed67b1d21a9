package sojourn.register;

import java.time.Instant;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/**
 * A person was given their staff number (R10).
 *
 * @param worksFrom when number and account begin to work: approval and the waiting time after it (R11)
 * @param serial 流水号 of the application that was agreed
 */
public record StaffNumberIssued(
        PersonId person,
        StaffNumber number,
        HumanId human,
        DepartmentId department,
        String name,
        Instant worksFrom,
        String serial,
        Instant at) {}
