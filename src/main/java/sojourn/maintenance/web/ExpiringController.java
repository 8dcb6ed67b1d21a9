package sojourn.maintenance.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.maintenance.MaintenanceDesk;
import sojourn.maintenance.MaintenanceDrafts;
import sojourn.maintenance.Typed;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonId;
import sojourn.register.Presents.Place;
import sojourn.register.StaffNumber;
import sojourn.registration.TypedDay;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Where 个人信息维护 begins with those who leave soon (R20, R49). */
@Controller
@OpenTo(Audience.SECRETARY)
class ExpiringController {

    private static final String EXPIRING = "maintenance/expiring";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final MaintenanceDesk desk;
    private final MaintenanceDrafts drafts;
    private final ExpiringPages pages;
    private final PartsPages parts;

    ExpiringController(MaintenanceDesk desk, MaintenanceDrafts drafts, ExpiringPages pages, PartsPages parts) {
        this.desk = desk;
        this.drafts = drafts;
        this.pages = pages;
        this.parts = parts;
    }

    @GetMapping("/maintenance/expiring")
    ModelAndView expiring(
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String after,
            SignedIn reader,
            Locale locale) {
        return Page.show(
                EXPIRING, pages.page(shown(department, after), Ticked.NOBODY, Faults.noFaults(), reader, locale));
    }

    /** Of which department, and from where on. */
    record Shown(
            @Nullable DepartmentId department, @Nullable Place after) {}

    /** Who is ticked, and the day that was typed. */
    record Ticked(Set<String> people, String until) {

        static final Ticked NOBODY = new Ticked(Set.of(), "");
    }

    /** 批量续约: all who are ticked, to one day, in one application for each department. */
    @PostMapping("/maintenance/expiring")
    ModelAndView renew(
            @RequestParam(required = false) @Nullable Set<String> person,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String after,
            SignedIn reader,
            Locale locale) {
        var ticked = new Ticked(person == null ? Set.of() : person, until);
        var faults = new Faults();
        var chosen = desk.expiringAmong(
                reader.human(),
                ticked.people().stream()
                        .filter(ID.asMatchPredicate())
                        .map(PersonId::of)
                        .toList());
        if (chosen.isEmpty()) {
            faults.add("people", "maintenance.people", "maintenance.fault.nobody-ticked");
        } else if (chosen.size() > Typed.MOST_PEOPLE) {
            faults.add("people", "maintenance.people", "maintenance.fault.many", Typed.MOST_PEOPLE);
        }
        if (!(TypedDay.read(until) instanceof TypedDay.Read)) {
            faults.add("until", "maintenance.field.until", "maintenance.fault.until.unreadable");
        }
        return faults.none()
                ? parts.goTo(drafts.beginEach(reader.human(), chosen, until))
                : Page.refused(EXPIRING, pages.page(shown(department, after), ticked, faults, reader, locale));
    }

    /** What is none is all of them. */
    private static Shown shown(String department, String after) {
        return new Shown(
                ID.asMatchPredicate().test(department) ? new DepartmentId(UUID.fromString(department)) : null,
                place(after));
    }

    /** What is none begins with the first page. */
    private static @Nullable Place place(String typed) {
        var parts = List.of(typed.split("_", 2));
        if (parts.size() < 2 || !StaffNumber.is(parts.getLast())) {
            return null;
        }
        try {
            return new Place(LocalDate.parse(parts.getFirst()), new StaffNumber(parts.getLast()));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
