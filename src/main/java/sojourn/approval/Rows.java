package sojourn.approval;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.Standings.Head;
import sojourn.approval.Standings.Last;
import sojourn.approval.Standings.Open;
import sojourn.deputy.Decider;
import sojourn.deputy.Panel;
import sojourn.deputy.Signatory;
import sojourn.organization.Department;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Humans;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Fills the rows of a page, with a number of questions that does not depend on how many rows there are. */
@Component
class Rows {

    private final Standings standings;
    private final Matters matters;
    private final Deciders deciders;
    private final Departments departments;
    private final Humans humans;
    private final CampusTime time;

    Rows(
            Standings standings,
            Matters matters,
            Deciders deciders,
            Departments departments,
            Humans humans,
            CampusTime time) {
        this.standings = standings;
        this.matters = matters;
        this.deciders = deciders;
        this.departments = departments;
        this.humans = humans;
        this.time = time;
    }

    /** In the order of the ids; told with the last decision of one human, or with whatever was done last. */
    List<WorkRow> of(List<UUID> ids, Locale locale, @Nullable HumanId decider) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = standings.of(ids, decider);
        var around = around(found.heads(), found.open(), found.said(), locale);
        return ids.stream()
                .map(ApprovalId::new)
                .flatMap(id -> Optional.ofNullable(found.heads().get(id)).stream())
                .map(head -> around.row(
                        head,
                        found.open().getOrDefault(head.id(), List.of()),
                        found.about().getOrDefault(head.id(), Set.of()),
                        found.said().get(head.id())))
                .toList();
    }

    private Around around(
            Map<ApprovalId, Head> heads, Map<ApprovalId, List<Open>> open, Map<ApprovalId, Last> said, Locale locale) {
        var lines = new HashMap<ApprovalId, Matter.Line>();
        heads.values().stream()
                .collect(Collectors.groupingBy(Head::kind, Collectors.mapping(Head::id, Collectors.toList())))
                .forEach((kind, ids) -> lines.putAll(matters.of(kind).lines(ids, locale)));
        var people = new HashSet<HumanId>();
        heads.values().forEach(head -> people.add(head.applicant()));
        said.values()
                .forEach(last -> Stream.of(last.by(), last.onBehalfOf())
                        .filter(Objects::nonNull)
                        .forEach(people::add));
        return new Around(
                matters,
                lines,
                departments.all().stream().collect(Collectors.toMap(Department::id, Function.identity())),
                deciders.panel(open.values().stream()
                        .flatMap(List::stream)
                        .map(Open::department)
                        .collect(Collectors.toSet())),
                humans.all(people),
                time.now());
    }

    /** What the rows of one page have in common. */
    private record Around(
            Matters matters,
            Map<ApprovalId, Matter.Line> lines,
            Map<DepartmentId, Department> departments,
            Panel panel,
            Map<HumanId, Human> humans,
            Instant now) {

        WorkRow row(Head head, List<Open> open, Set<HumanId> about, @Nullable Last last) {
            var excluded =
                    Stream.concat(about.stream(), Stream.of(head.applicant())).collect(Collectors.toSet());
            var matter = matters.of(head.kind());
            return new WorkRow(
                    head.id(),
                    head.serial(),
                    lines.getOrDefault(head.id(), new Matter.Line("", "")),
                    matter.path(head.id()),
                    matter.formPath(head.id()),
                    head.state(),
                    name(head.applicant()),
                    department(head.department()),
                    open.stream().map(step -> asked(step, excluded)).toList(),
                    head.sentAt(),
                    head.changedAt(),
                    last == null
                            ? null
                            : new WorkRow.Said(last.by(), signatory(last), last.verb(), last.at(), last.remark()),
                    head.withdrawable());
        }

        private WorkRow.Asked asked(Open step, Set<HumanId> excluded) {
            return new WorkRow.Asked(
                    step.step(),
                    department(step.department()),
                    panel.asked(step.department(), step.assignee(), excluded).stream()
                            .map(Decider::signatory)
                            .toList(),
                    step.since(),
                    step.due(),
                    step.due().isBefore(now),
                    step.stuck());
        }

        private Signatory signatory(Last last) {
            var leader = last.onBehalfOf();
            return new Signatory(name(last.by()), leader == null ? null : name(leader));
        }

        private String name(HumanId human) {
            var known = humans.get(human);
            return known == null ? "" : known.name();
        }

        private Department department(DepartmentId id) {
            return Objects.requireNonNull(departments.get(id));
        }
    }
}
