package sojourn.registration.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sojourn.calendar.SchoolCalendar;
import sojourn.category.CategoryRule;
import sojourn.category.ExtraStep;
import sojourn.organization.Department;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.promise.Services;
import sojourn.registration.Typed;
import sojourn.shell.CampusTime;
import sojourn.shell.SignedIn;

/** Knows what would follow if a form were sent now. */
@Component
class Ways {

    private final Offices offices;
    private final Departments departments;
    private final Services services;
    private final SchoolCalendar calendar;
    private final CampusTime time;
    private final Duration wait;

    Ways(
            Offices offices,
            Departments departments,
            Services services,
            SchoolCalendar calendar,
            CampusTime time,
            @Value("${sojourn.activation-wait:PT2H}") Duration wait) {
        this.offices = offices;
        this.departments = departments;
        this.services = services;
        this.calendar = calendar;
        this.time = time;
        this.wait = wait;
    }

    WayPage of(Typed typed, SignedIn applicant, @Nullable CategoryRule rule, Locale locale) {
        var department = departments.all().stream()
                .filter(one -> one.id().toString().equals(typed.department()))
                .findFirst()
                .orElse(null);
        return new WayPage(
                applicant.name(),
                department == null ? "" : department.name(locale),
                department == null ? List.of() : leaders(department, applicant),
                rule == null
                        ? List.of()
                        : rule.stepsOf("registration").stream()
                                .map(ExtraStep::name)
                                .toList(),
                calendar.after(time.now(), services.of("registration").promised()),
                wait);
    }

    private List<String> leaders(Department department, SignedIn applicant) {
        return offices.leadersFor(department.id(), Set.of(applicant.human())).stream()
                .map(Human::name)
                .toList();
    }

    /** From approval until a staff number works (R11). */
    Duration untilNumbersWork() {
        return wait;
    }

    /** Open and closed ones, in their order. */
    List<Department> departments() {
        return departments.all();
    }
}
