package sojourn.maintenance.web;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import sojourn.maintenance.MaintenanceDesk;
import sojourn.maintenance.Maintenances;
import sojourn.maintenance.Typed;
import sojourn.organization.DepartmentId;
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
            ExpiringController.Shown shown,
            ExpiringController.Ticked ticked,
            Faults faults,
            SignedIn reader,
            Locale locale) {
        var after = shown.after();
        var counts = desk.countExpiring(reader.human());
        var department = shown.department();
        var names = comparisons.names(locale);
        var people = desk.expiring(reader.human(), department, after);
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
                        counts.values().stream().mapToInt(Integer::intValue).sum(),
                        tabs(counts, names),
                        department == null || !counts.containsKey(department) ? "" : department.toString(),
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

    /** Only where there is something to choose; in the order of their names. */
    private static List<ExpiringPage.Tab> tabs(Map<DepartmentId, Integer> counts, Map<String, String> names) {
        return counts.size() < 2
                ? List.of()
                : counts.entrySet().stream()
                        .map(count -> new ExpiringPage.Tab(
                                count.getKey().toString(),
                                names.getOrDefault(count.getKey().toString(), ""),
                                count.getValue()))
                        .sorted(Comparator.comparing(ExpiringPage.Tab::name))
                        .toList();
    }

    private static String text(Place place) {
        return place.until() + "_" + place.number();
    }
}
