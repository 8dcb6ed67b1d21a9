package sojourn.maintenance.web;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.maintenance.MaintenanceDesk;
import sojourn.maintenance.Maintenances;
import sojourn.maintenance.Typed;
import sojourn.register.Present;
import sojourn.register.Presents.Place;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.SignedIn;

/** Lays out those who leave soon. */
@Component
class ExpiringPages {

    private final MaintenanceDesk desk;
    private final Maintenances maintenances;
    private final Comparisons comparisons;
    private final CampusTime time;

    ExpiringPages(MaintenanceDesk desk, Maintenances maintenances, Comparisons comparisons, CampusTime time) {
        this.desk = desk;
        this.maintenances = maintenances;
        this.comparisons = comparisons;
        this.time = time;
    }

    ExpiringPage page(
            @Nullable Place after, ExpiringController.Ticked ticked, Faults faults, SignedIn reader, Locale locale) {
        var names = comparisons.names(locale);
        var people = desk.expiring(reader.human(), after);
        var open = maintenances.open(people.stream().map(Present::person).toList());
        var rows = people.stream()
                .map(now -> new ExpiringPage.Row(
                        now,
                        names.getOrDefault(now.department().toString(), ""),
                        ChronoUnit.DAYS.between(time.today(), now.until()),
                        open.get(now.person())))
                .toList();
        return new ExpiringPage(
                rows,
                new ExpiringPage.Paging(
                        desk.countExpiring(reader.human()),
                        after == null ? "" : text(after),
                        people.size() < Typed.MOST_PEOPLE
                                ? ""
                                : text(new Place(
                                        people.getLast().until(),
                                        people.getLast().number()))),
                ticked.people(),
                ticked.until(),
                MaintenanceDesk.EXPIRING_DAYS,
                faults);
    }

    private static String text(Place place) {
        return place.until() + "_" + place.number();
    }
}
