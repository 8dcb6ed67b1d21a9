package sojourn.organization.web;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.organization.Campuses;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Office;
import sojourn.organization.OfficeId;
import sojourn.organization.OfficeRefused;
import sojourn.organization.Offices;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** One human and the offices they hold: granting and ending, for the security administrator. */
@Controller
@OpenTo(Audience.SECURITY_ADMINISTRATOR)
class OfficePages {

    private final Humans humans;
    private final Offices offices;
    private final Departments departments;
    private final Campuses campuses;
    private final CampusTime time;

    OfficePages(Humans humans, Offices offices, Departments departments, Campuses campuses, CampusTime time) {
        this.humans = humans;
        this.offices = offices;
        this.departments = departments;
        this.campuses = campuses;
        this.time = time;
    }

    @GetMapping("/admin/humans/{id}")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        var page = page(new HumanId(id), OfficeForm.startingOn(time.today()), Faults.noFaults(), locale);
        return Page.show("organization/human", page);
    }

    @PostMapping("/admin/humans/{id}/offices")
    ModelAndView grant(@PathVariable UUID id, OfficeForm form, SignedIn reader, Locale locale) {
        var human = humans.get(new HumanId(id)).id();
        var faults = form.faults();
        var role = form.chosen();
        var from = CampusTime.day(form.from());
        if (faults.none() && role.isPresent() && from != null) {
            var department = form.departmentOf(role.get());
            try {
                if (department != null) {
                    departments.get(department);
                }
                offices.grant(
                        human,
                        role.get(),
                        department,
                        form.campusOf(role.get()),
                        from,
                        CampusTime.day(form.until()),
                        reader.human());
                return Page.goTo("/admin/humans/" + id);
            } catch (OfficeRefused refused) {
                form.tell(faults, refused);
            }
        }
        return Page.refused("organization/human", page(human, form, faults, locale));
    }

    @GetMapping("/admin/offices/{id}/end")
    ModelAndView beforeEnding(@PathVariable UUID id, Locale locale) {
        var office = offices.get(new OfficeId(id));
        return Page.show("organization/end", ending(office, "", Faults.noFaults(), locale));
    }

    /** With a last day it ends with that day, without one at once. */
    @PostMapping("/admin/offices/{id}/end")
    ModelAndView end(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String lastDay, SignedIn reader, Locale locale) {
        var office = offices.get(new OfficeId(id));
        var faults = new Faults();
        var day = CampusTime.day(lastDay);
        if (day == null && !lastDay.isBlank()) {
            faults.add("lastDay", "organization.last-day", "organization.fault.date");
            return Page.refused("organization/end", ending(office, lastDay, faults, locale));
        }
        try {
            if (day == null) {
                offices.end(office.id(), reader.human());
            } else {
                offices.end(office.id(), day, reader.human());
            }
            return Page.goTo("/admin/humans/" + office.human());
        } catch (OfficeRefused refused) {
            faults.add("lastDay", "organization.office", refused.key());
            return Page.refused("organization/end", ending(office, lastDay, faults, locale));
        }
    }

    private HumanPage page(HumanId id, OfficeForm form, Faults faults, Locale locale) {
        var human = humans.get(id);
        return new HumanPage(
                id.toString(),
                human.name(),
                HumansPage.masked(human.phone()),
                human.email(),
                offices.of(id).stream().map(office -> row(office, locale)).toList(),
                new HumanPage.Granting(
                        form,
                        DepartmentForm.options(departments.all(), Set.of(), locale),
                        DepartmentForm.campuses(campuses.all(), locale),
                        faults));
    }

    private EndPage ending(Office office, String lastDay, Faults faults, Locale locale) {
        var human = humans.get(office.human());
        return new EndPage(row(office, locale), human.id().toString(), human.name(), lastDay, faults);
    }

    private OfficeRow row(Office office, Locale locale) {
        return OfficeRow.of(office, departments.all(), campuses.all(), time.today(), locale);
    }
}
