package sojourn.maintenance.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.calendar.SchoolCalendar;
import sojourn.maintenance.Checked;
import sojourn.maintenance.Maintenances;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.promise.Services;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/** Lays out the comparison, with whoever would be asked. */
@Component
class MaintenanceChecks {

    private final Maintenances maintenances;
    private final Comparisons comparisons;
    private final MaintenancePapers papers;
    private final Offices offices;
    private final Promise promise;

    MaintenanceChecks(
            Maintenances maintenances,
            Comparisons comparisons,
            MaintenancePapers papers,
            Offices offices,
            Promise promise) {
        this.maintenances = maintenances;
        this.comparisons = comparisons;
        this.papers = papers;
        this.offices = offices;
        this.promise = promise;
    }

    MaintenanceCheckPage page(ApprovalId id, List<Checked> checked, Faults faults, SignedIn reader, Locale locale) {
        var names = comparisons.names(locale);
        var excluded = new HashSet<HumanId>();
        excluded.add(reader.human());
        checked.forEach(one -> excluded.add(one.now().human()));
        var asked = maintenances.way(checked).stream()
                .map(plan -> new MaintenanceCheckPage.Asked(
                        plan.name(),
                        names.getOrDefault(plan.department().toString(), ""),
                        offices.leadersFor(plan.department(), excluded).stream()
                                .map(Human::name)
                                .toList()))
                .toList();
        return new MaintenanceCheckPage(
                id,
                comparisons.ofChecked(checked, locale),
                papers.of(id, reader, checked),
                asked,
                maintenances.parts(checked),
                promise.due(),
                maintenances.wording(checked),
                faults);
    }

    /** Until when an answer would be promised if it were sent now. */
    @Component
    static class Promise {

        private final Services services;
        private final SchoolCalendar calendar;
        private final CampusTime time;

        Promise(Services services, SchoolCalendar calendar, CampusTime time) {
            this.services = services;
            this.calendar = calendar;
            this.time = time;
        }

        Instant due() {
            return calendar.after(time.now(), services.of("maintenance").promised());
        }
    }
}
