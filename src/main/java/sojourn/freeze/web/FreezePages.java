package sojourn.freeze.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sojourn.freeze.Freeze;
import sojourn.freeze.FreezeAtGates;
import sojourn.freeze.FreezeId;
import sojourn.freeze.Freezing;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Humans;
import sojourn.register.LatestStay;
import sojourn.register.LatestStays;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** Lays out freezes with the names of all concerned. */
@Component
class FreezePages {

    private static final int PAGE = 50;

    private final Freezing freezing;
    private final LatestStays stays;
    private final Humans humans;
    private final Departments departments;
    private final ObjectProvider<FreezeAtGates> gates;

    FreezePages(
            Freezing freezing,
            LatestStays stays,
            Humans humans,
            Departments departments,
            ObjectProvider<FreezeAtGates> gates) {
        this.freezing = freezing;
        this.stays = stays;
        this.humans = humans;
        this.departments = departments;
        this.gates = gates;
    }

    FreezesPage all(@Nullable FreezeId after, HumanId reader, Faults faults) {
        var found = freezing.present(after, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new FreezesPage(
                lines(shown, reader),
                after == null ? lines(freezing.past(PAGE), reader) : List.of(),
                after == null,
                more ? shown.getLast().id().toString() : null,
                faults);
    }

    FreezePage one(Present person, HumanId reader, String text, Faults faults, Locale locale) {
        var lines = lines(freezing.of(person.person()), reader);
        return new FreezePage(
                person,
                departments.get(person.department()).name(locale),
                lines.stream()
                        .filter(line -> line.freeze().release() == null)
                        .findFirst()
                        .orElse(null),
                lines.stream().filter(line -> line.freeze().release() != null).toList(),
                gates.stream()
                        .flatMap(room -> room.of(person.person()).stream())
                        .toList(),
                text,
                faults);
    }

    private List<FreezesPage.Line> lines(List<Freeze> freezes, HumanId reader) {
        var people = stays.of(freezes.stream().map(Freeze::person).distinct().toList());
        var names = humans.all(freezes.stream()
                .flatMap(freeze -> Stream.of(
                        freeze.by(),
                        freeze.release() == null ? null : freeze.release().by()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return freezes.stream()
                .map(freeze -> line(freeze, people, names, reader))
                .toList();
    }

    private static FreezesPage.Line line(
            Freeze freeze, Map<PersonId, LatestStay> people, Map<HumanId, Human> names, HumanId reader) {
        var person = people.get(freeze.person());
        var release = freeze.release();
        Function<HumanId, String> name = human -> {
            var known = names.get(human);
            return known == null ? "" : known.name();
        };
        return new FreezesPage.Line(
                freeze,
                person == null ? "" : person.name(),
                person == null ? "" : person.number().value(),
                name.apply(freeze.by()),
                release == null ? null : name.apply(release.by()),
                release == null && !freeze.by().equals(reader));
    }
}
