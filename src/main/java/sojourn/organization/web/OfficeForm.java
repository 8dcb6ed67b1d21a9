package sojourn.organization.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sojourn.organization.CampusId;
import sojourn.organization.DepartmentId;
import sojourn.organization.OfficeRefused;
import sojourn.organization.Role;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;

/** An office as it is being granted. */
public record OfficeForm(String role, String department, String campus, String from, String until) {

    static OfficeForm startingOn(LocalDate today) {
        return new OfficeForm("", "", "", today.toString(), "");
    }

    Faults faults() {
        var faults = new Faults();
        var chosen = chosen();
        if (chosen.isEmpty()) {
            faults.add("role", "organization.role", "organization.fault.role");
        } else if (chosen.get().perDepartment() && department.isEmpty()) {
            faults.add("department", "organization.department", "organization.fault.department");
        }
        var first = CampusTime.day(from);
        if (first == null || first.getYear() < 2000 || first.getYear() > 2099) {
            faults.add("from", "organization.from", "organization.fault.date");
        }
        var last = CampusTime.day(until);
        if (!until.isBlank() && (last == null || (first != null && last.isBefore(first)))) {
            faults.add("until", "organization.last-day", "organization.fault.last-day");
        }
        return faults;
    }

    void tell(Faults faults, OfficeRefused refused) {
        var onDays = refused.reason() == OfficeRefused.Reason.DAYS;
        faults.add(onDays ? "until" : "role", onDays ? "organization.last-day" : "organization.role", refused.key());
    }

    Optional<Role> chosen() {
        return Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
    }

    /** Only where the role is held for a department; a choice left over from another role does not count. */
    @Nullable
    DepartmentId departmentOf(Role role) {
        return role.perDepartment() ? new DepartmentId(DepartmentForm.id(department)) : null;
    }

    @Nullable
    CampusId campusOf(Role role) {
        return role.perCampus() && !campus.isEmpty() ? new CampusId(DepartmentForm.id(campus)) : null;
    }
}
