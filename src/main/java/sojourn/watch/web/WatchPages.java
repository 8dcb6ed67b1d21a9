package sojourn.watch.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.organization.Human;
import sojourn.organization.Humans;
import sojourn.register.LatestStay;
import sojourn.register.LatestStays;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.watch.Appeal;
import sojourn.watch.Appeals;
import sojourn.watch.WatchEntry;
import sojourn.watch.WatchId;
import sojourn.watch.Watched;
import sojourn.watch.Watching;

/** Lays out entries with the names of all concerned. */
@Component
class WatchPages {

    private static final int PAGE = 50;

    private final Watching watching;
    private final Watched watched;
    private final Appeals appeals;
    private final LatestStays stays;
    private final Humans humans;
    private final CampusTime time;

    WatchPages(Watching watching, Watched watched, Appeals appeals, LatestStays stays, Humans humans, CampusTime time) {
        this.watching = watching;
        this.watched = watched;
        this.appeals = appeals;
        this.stays = stays;
        this.humans = humans;
        this.time = time;
    }

    WatchListPage all(@Nullable WatchId after) {
        var found = watching.present(after, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new WatchListPage(
                lines(shown),
                after == null ? lines(watching.past(PAGE)) : List.of(),
                after == null,
                more ? shown.getLast().id().toString() : null);
    }

    WatchPage one(WatchEntry entry, HumanId reader, String text, Faults faults) {
        var said = appeals.of(List.of(entry.id()));
        var names = humans.all(Stream.concat(
                        Stream.of(
                                entry.confirmation() == null
                                        ? null
                                        : entry.confirmation().by(),
                                entry.lifting() == null ? null : entry.lifting().by()),
                        said.stream()
                                .map(Appeal::answer)
                                .filter(Objects::nonNull)
                                .map(Appeal.Answer::by))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new WatchPage(
                lines(List.of(entry)).getFirst(),
                entry.confirmation() == null
                        ? null
                        : name(names, entry.confirmation().by()),
                entry.lifting() == null ? null : name(names, entry.lifting().by()),
                said.stream()
                        .map(one -> new WatchPage.Said(
                                one,
                                one.answer() == null
                                        ? null
                                        : name(names, one.answer().by())))
                        .toList(),
                new WatchPage.May(
                        watching.mayConfirm(entry, reader),
                        watching.mayLift(entry, reader),
                        appeals.mayAnswer(entry, reader)),
                text,
                faults);
    }

    private List<WatchListPage.Line> lines(List<WatchEntry> entries) {
        var people = new HashMap<WatchId, PersonId>();
        entries.forEach(entry -> watched.person(entry).ifPresent(person -> people.put(entry.id(), person)));
        var known = stays.of(Set.copyOf(people.values()));
        var officers = humans.all(entries.stream().map(WatchEntry::by).collect(Collectors.toSet()));
        var inForce = entries.stream().filter(entry -> entry.on(time.today()) == WatchEntry.State.IN_FORCE);
        var waiting = appeals.of(inForce.map(WatchEntry::id).toList()).stream()
                .filter(appeal -> appeal.answer() == null)
                .map(Appeal::entry)
                .collect(Collectors.toSet());
        return entries.stream()
                .map(entry -> {
                    var person = people.get(entry.id());
                    return line(
                            entry,
                            person == null ? null : known.get(person),
                            name(officers, entry.by()),
                            waiting.contains(entry.id()));
                })
                .toList();
    }

    private WatchListPage.Line line(WatchEntry entry, @Nullable LatestStay stay, String by, boolean appeal) {
        return new WatchListPage.Line(
                entry,
                entry.on(time.today()),
                stay == null ? "" : stay.name(),
                stay == null ? "" : stay.number().value(),
                by,
                appeal);
    }

    private static String name(Map<HumanId, Human> humans, HumanId id) {
        var human = humans.get(id);
        return human == null ? "" : human.name();
    }
}
