package sojourn.maintenance.web;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.maintenance.MaintenanceDesk;
import sojourn.maintenance.MaintenanceDrafts;
import sojourn.registration.TypedDay;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Where 个人信息维护 begins: with one person's number (R12), or with those who leave soon (R20, R49). */
@Controller
@OpenTo(Audience.SECRETARY)
class MaintenanceStartController {

    private static final String LOOK_UP = "maintenance/lookUp";
    private static final String EXPIRING = "maintenance/expiring";

    private final MaintenanceDesk desk;
    private final LookUps lookUps;
    private final MaintenanceDrafts drafts;
    private final Comparisons comparisons;
    private final CampusTime time;

    MaintenanceStartController(
            MaintenanceDesk desk, LookUps lookUps, MaintenanceDrafts drafts, Comparisons comparisons, CampusTime time) {
        this.desk = desk;
        this.lookUps = lookUps;
        this.drafts = drafts;
        this.comparisons = comparisons;
        this.time = time;
    }

    @GetMapping("/maintenance")
    ModelAndView lookUp(@RequestParam Map<String, String> asked) {
        return Page.show(LOOK_UP, new LookUpPage(Asked.of(asked), Faults.noFaults()));
    }

    @PostMapping("/maintenance")
    ModelAndView begin(@RequestParam Map<String, String> asked, SignedIn reader) {
        var faults = new Faults();
        var answer = lookUps.ask(Asked.of(asked), reader, faults);
        return answer.found() == null
                ? Page.refused(LOOK_UP, new LookUpPage(answer.asked(), faults))
                : Page.goTo("/maintenance/" + drafts.begin(reader.human(), answer.found()) + "/form");
    }

    @GetMapping("/maintenance/expiring")
    ModelAndView expiring(SignedIn reader, Locale locale) {
        return Page.show(EXPIRING, page(reader, Set.of(), "", Faults.noFaults(), locale));
    }

    /** 批量续约: all who are ticked, to one day, in one application. */
    @PostMapping("/maintenance/expiring")
    ModelAndView renew(
            @RequestParam(required = false) @Nullable Set<String> person,
            @RequestParam(defaultValue = "") String until,
            SignedIn reader,
            Locale locale) {
        var ticked = person == null ? Set.<String>of() : person;
        var faults = new Faults();
        var chosen = desk.expiring(reader.human()).stream()
                .filter(now -> ticked.contains(now.person().toString()))
                .toList();
        if (chosen.isEmpty()) {
            faults.add("people", "maintenance.people", "maintenance.fault.nobody-ticked");
        }
        if (!(TypedDay.read(until) instanceof TypedDay.Read)) {
            faults.add("until", "maintenance.field.until", "maintenance.fault.until.unreadable");
        }
        return faults.none()
                ? Page.goTo("/maintenance/" + drafts.begin(reader.human(), chosen, until) + "/check")
                : Page.refused(EXPIRING, page(reader, new HashSet<>(ticked), until, faults, locale));
    }

    private ExpiringPage page(SignedIn reader, Set<String> ticked, String until, Faults faults, Locale locale) {
        var names = comparisons.names(locale);
        var rows = desk.expiring(reader.human()).stream()
                .map(now -> new ExpiringPage.Row(
                        now,
                        names.getOrDefault(now.department().toString(), ""),
                        ChronoUnit.DAYS.between(time.today(), now.until())))
                .toList();
        return new ExpiringPage(rows, ticked, until, MaintenanceDesk.EXPIRING_DAYS, faults);
    }
}
