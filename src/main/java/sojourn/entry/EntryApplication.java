package sojourn.entry;

import java.time.LocalDate;
import java.util.List;
import sojourn.organization.CampusId;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonId;

/**
 * 教职工返校申请 in order: who asks to come onto which campuses, when and why (R37).
 *
 * @param department theirs when it was sent
 * @param until the last day, which counts whole; never after the 离校日期
 */
public record EntryApplication(
        PersonId person,
        DepartmentId department,
        List<CampusId> campuses,
        LocalDate from,
        LocalDate until,
        String reason,
        String contact) {}
