package sojourn.myself;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.audit.Entry;
import sojourn.audit.Traces;
import sojourn.organization.CampusId;
import sojourn.organization.Human;
import sojourn.organization.Humans;
import sojourn.organization.Office;
import sojourn.organization.Offices;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Who looked at what must not be seen without a reason (R36), and at where they come and go, and who checked somebody at a gate. */
@Component
class Onlookers {

    static final String FACE = "face.looked";
    private static final List<String> LOOKS = List.of(FACE, "person.revealed", "passage.person-looked");
    private static final String OFFLINE = "guard.checked-offline";
    private static final List<String> CHECKS = List.of("guard.checked", OFFLINE);

    private final Traces traces;
    private final Humans humans;
    private final Offices offices;
    private final CampusTime time;

    Onlookers(Traces traces, Humans humans, Offices offices, CampusTime time) {
        this.traces = traces;
        this.humans = humans;
        this.offices = offices;
        this.time = time;
    }

    /** The latest first. */
    List<Look> at(PersonId person, int most) {
        var entries = traces.of("person", person.toString(), LOOKS, most);
        var who = entries.stream().map(Entry::human).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = humans.all(who);
        var held = who.stream().collect(Collectors.toMap(Function.identity(), offices::of));
        return entries.stream().map(entry -> look(entry, names, held)).toList();
    }

    /** Who checked them at a gate, the latest first. */
    List<Check> checks(PersonId person, int most) {
        var entries = traces.of("person", person.toString(), CHECKS, most);
        var names = humans.all(
                entries.stream().map(Entry::human).filter(Objects::nonNull).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> check(entry, names))
                .sorted(Comparator.comparing(Check::at).reversed())
                .toList();
    }

    private static Check check(Entry entry, Map<HumanId, Human> names) {
        var facts = entry.facts();
        var campus = facts.get("campus");
        var answer = facts.getOrDefault("answer", "");
        var by = entry.human();
        var human = by == null ? null : names.get(by);
        return new Check(
                facts.containsKey("at") ? Instant.parse(facts.get("at")) : entry.at(),
                human == null ? "" : human.name(),
                campus == null ? null : new CampusId(UUID.fromString(campus)),
                answer.startsWith("OPEN"),
                answer.contains(" first"),
                entry.verb().equals(OFFLINE));
    }

    private Look look(Entry entry, Map<HumanId, Human> names, Map<HumanId, List<Office>> held) {
        var by = entry.human();
        var human = by == null ? null : names.get(by);
        return new Look(
                entry.at(),
                human == null ? "" : human.name(),
                by == null ? List.of() : then(entry, held.get(by)),
                entry.verb(),
                entry.facts().getOrDefault("reason", ""));
    }

    /** What was held at that moment: an office that ended since counts, one that was given since does not. */
    private List<Office> then(Entry entry, @Nullable List<Office> held) {
        var day = time.at(entry.at()).toLocalDate();
        return held == null
                ? List.of()
                : held.stream()
                        .filter(office -> !office.from().isAfter(day))
                        .filter(office ->
                                office.until() == null || !office.until().isBefore(day))
                        .filter(office ->
                                office.endedAt() == null || office.endedAt().isAfter(entry.at()))
                        .toList();
    }
}
