package sojourn.entry.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.approval.web.After;
import sojourn.calendar.SchoolCalendar;
import sojourn.category.Categories;
import sojourn.category.ExtraStep;
import sojourn.entry.EntryPermit;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.promise.Services;
import sojourn.register.OwnStay;
import sojourn.shell.HumanId;

/** Knows who would decide if an application were sent now. */
@Component
class Ways {

    private final Offices offices;
    private final Departments departments;
    private final Categories categories;
    private final Services services;
    private final SchoolCalendar calendar;
    private final Waiting waiting;

    Ways(
            Offices offices,
            Departments departments,
            Categories categories,
            Services services,
            SchoolCalendar calendar,
            Waiting waiting) {
        this.offices = offices;
        this.departments = departments;
        this.categories = categories;
        this.services = services;
        this.calendar = calendar;
        this.waiting = waiting;
    }

    CheckPage.Way of(OwnStay stay, HumanId applicant, Locale locale) {
        return new CheckPage.Way(
                departments.get(stay.department()).name(locale),
                offices.leadersFor(stay.department(), Set.of(applicant)).stream()
                        .map(Human::name)
                        .toList(),
                categories.ruleOf(stay.category()).stepsOf("entry").stream()
                        .map(ExtraStep::name)
                        .toList(),
                calendar.after(waiting.now(), services.of("entry").promised()),
                waiting.pause());
    }

    String department(DepartmentId id, Locale locale) {
        return departments.get(id).name(locale);
    }

    Duration pause() {
        return waiting.pause();
    }

    List<After> after(List<EntryPermit> permits, Locale locale) {
        return waiting.after(permits, locale);
    }
}
