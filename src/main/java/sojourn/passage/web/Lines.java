package sojourn.passage.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.gate.Gate;
import sojourn.gate.GateId;
import sojourn.gate.Gates;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.passage.Passage;
import sojourn.register.Affiliations;
import sojourn.register.Affiliations.Affiliation;

/** Lays out passages with the names of all concerned, as many questions for a page as for one line. */
@Component
class Lines {

    private static final Duration LATE = Duration.ofMinutes(1);

    private final Affiliations people;
    private final Departments departments;
    private final Gates gates;

    Lines(Affiliations people, Departments departments, Gates gates) {
        this.people = people;
        this.departments = departments;
        this.gates = gates;
    }

    List<Line> of(Collection<Passage> passages, Locale locale) {
        var known = people.of(passages.stream()
                .map(Passage::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var departments = departments(locale);
        var gates = gates(locale);
        return passages.stream()
                .map(passage -> line(passage, known.get(passage.person()), departments, gates))
                .toList();
    }

    Map<DepartmentId, String> departments(Locale locale) {
        return departments.all().stream().collect(Collectors.toMap(Department::id, one -> one.name(locale)));
    }

    Map<GateId, String> gates(Locale locale) {
        return gates.all().stream().collect(Collectors.toMap(Gate::id, gate -> gate.name(locale)));
    }

    List<Gate> gates() {
        return gates.all();
    }

    private static Line line(
            Passage passage,
            @Nullable Affiliation who,
            Map<DepartmentId, String> departments,
            Map<GateId, String> gates) {
        return new Line(
                passage.at(),
                who == null ? null : who.person(),
                who == null ? "" : who.name(),
                who == null
                        ? Objects.requireNonNullElse(passage.number(), "")
                        : who.number().value(),
                who == null ? "" : departments.getOrDefault(who.department(), ""),
                gates.getOrDefault(passage.gate(), ""),
                passage.direction(),
                passage.way(),
                passage.allowed(),
                passage.why(),
                advice(passage),
                passage.words(),
                Duration.between(passage.at(), passage.receivedAt()).compareTo(LATE) > 0);
    }

    private static @Nullable String advice(Passage passage) {
        var judgement = passage.judgement();
        return judgement == null || judgement.reason() == null || passage.unrecognized()
                ? null
                : judgement.reason().key() + ".do";
    }
}
