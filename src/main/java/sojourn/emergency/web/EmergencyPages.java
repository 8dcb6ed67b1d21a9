package sojourn.emergency.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.emergency.Emergencies;
import sojourn.emergency.EmergencyEntry;
import sojourn.emergency.EmergencyId;
import sojourn.organization.Campus;
import sojourn.organization.Campuses;
import sojourn.organization.Human;
import sojourn.organization.Humans;
import sojourn.register.LatestStays;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** Lays out emergency entries with the names of all concerned. */
@Component
class EmergencyPages {

    private static final int PAGE = 50;

    private final Emergencies emergencies;
    private final LatestStays stays;
    private final Humans humans;
    private final Campuses campuses;
    private final CampusTime time;

    EmergencyPages(Emergencies emergencies, LatestStays stays, Humans humans, Campuses campuses, CampusTime time) {
        this.emergencies = emergencies;
        this.stays = stays;
        this.humans = humans;
        this.campuses = campuses;
        this.time = time;
    }

    EmergenciesPage all(@Nullable EmergencyId after, HumanId reader, Locale locale) {
        var found = emergencies.open(reader, after, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new EmergenciesPage(
                lines(shown, locale),
                after == null ? lines(emergencies.closed(reader, PAGE), locale) : List.of(),
                after == null,
                more ? shown.getLast().id().toString() : null);
    }

    EmergencyPage one(EmergencyEntry entry, String papers, String handedBy, Faults faults, Locale locale) {
        var closing = entry.closing();
        return new EmergencyPage(
                lines(List.of(entry), locale).getFirst(),
                closing == null ? null : humans.get(closing.by()).name(),
                papers,
                handedBy,
                faults);
    }

    private List<EmergenciesPage.Line> lines(List<EmergencyEntry> entries, Locale locale) {
        var known = stays.of(entries.stream()
                .map(EmergencyEntry::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var officers = humans.all(
                new HashSet<>(entries.stream().map(EmergencyEntry::openedBy).toList()));
        var places = campuses.all().stream().collect(Collectors.toMap(Campus::id, Function.identity()));
        var now = time.now();
        return entries.stream()
                .map(entry -> {
                    var stay = entry.person() == null ? null : known.get(entry.person());
                    var who = entry.who();
                    var campus = places.get(entry.campus());
                    return new EmergenciesPage.Line(
                            entry,
                            stay != null ? stay.name() : who == null ? "" : who.name(),
                            stay == null ? null : stay.number().value(),
                            campus == null ? "" : campus.name(locale),
                            name(officers, entry.openedBy()),
                            entry.opensAt(now),
                            entry.overdue(now));
                })
                .toList();
    }

    private static String name(Map<HumanId, Human> humans, HumanId id) {
        var human = humans.get(id);
        return human == null ? "" : human.name();
    }
}
