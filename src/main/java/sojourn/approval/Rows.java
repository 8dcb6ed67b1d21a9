package sojourn.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    private final JdbcClient jdbc;
    private final Matters matters;
    private final Deciders deciders;
    private final Departments departments;
    private final Humans humans;
    private final CampusTime time;

    Rows(JdbcClient jdbc, Matters matters, Deciders deciders, Departments departments, Humans humans, CampusTime time) {
        this.jdbc = jdbc;
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
        var heads = ask(HEADS, ids, Head::read).stream().collect(Collectors.toMap(Head::id, Function.identity()));
        var open = ask(OPEN, ids, Open::read).stream().collect(Collectors.groupingBy(Open::approval));
        var about = ask(ABOUT, ids, (row, n) -> Map.entry(id(row), human(row, "human"))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        var said = jdbc
                .sql(LAST)
                .param("ids", ids)
                .param("decider", decider == null ? "" : decider.toString())
                .query(Last::read)
                .stream()
                .collect(Collectors.toMap(Last::approval, Function.identity()));
        var around = around(heads, open, said, locale);
        return ids.stream()
                .map(ApprovalId::new)
                .flatMap(id -> Optional.ofNullable(heads.get(id)).stream())
                .map(head -> around.row(
                        head,
                        open.getOrDefault(head.id(), List.of()),
                        about.getOrDefault(head.id(), Set.of()),
                        said.get(head.id())))
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

    private <T> List<T> ask(String sql, List<UUID> ids, RowMapper<T> reader) {
        return jdbc.sql(sql).param("ids", ids).query(reader).list();
    }

    static ApprovalId id(ResultSet row) throws SQLException {
        return new ApprovalId(row.getObject("approval", UUID.class));
    }

    static HumanId human(ResultSet row, String column) throws SQLException {
        return new HumanId(row.getObject(column, UUID.class));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    static DepartmentId department(ResultSet row) throws SQLException {
        return new DepartmentId(row.getObject("department", UUID.class));
    }

    private static final String HEADS = """
            select a.id as approval, a.kind, a.serial, a.state, a.applicant, a.department, a.sent_at, a.changed_at,
                a.state = 'RUNNING' and not exists (
                    select from approval_act d where d.approval = a.id and d.round = a.round
                        and d.verb in ('AGREED', 'REFUSED', 'SENT_BACK')) as withdrawable
            from approval_approval a where a.id in (:ids)
            """;
    private static final String OPEN = """
            select approval, name, department, opened_at, due_at, assignee, stuck from approval_step
            where standing = 'OPEN' and approval in (:ids) order by approval, position, number
            """;
    private static final String ABOUT = "select approval, human from approval_about where approval in (:ids)";
    private static final String LAST = """
            select distinct on (approval) approval, verb, by_human, on_behalf_of, done_at, remark from approval_act
            where approval in (:ids) and (:decider = '' or verb in ('AGREED', 'REFUSED', 'SENT_BACK') and by_human::text = :decider)
            order by approval, number desc
            """;

    private record Head(
            ApprovalId id,
            String kind,
            @Nullable String serial,
            State state,
            HumanId applicant,
            DepartmentId department,
            @Nullable Instant sentAt,
            Instant changedAt,
            boolean withdrawable) {

        static Head read(ResultSet row, int number) throws SQLException {
            return new Head(
                    Rows.id(row),
                    row.getString("kind"),
                    row.getString("serial"),
                    State.valueOf(row.getString("state")),
                    human(row, "applicant"),
                    Rows.department(row),
                    moment(row, "sent_at"),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getBoolean("withdrawable"));
        }
    }

    private record Open(
            ApprovalId approval,
            String step,
            DepartmentId department,
            Instant since,
            Instant due,
            @Nullable HumanId assignee,
            boolean stuck) {

        static Open read(ResultSet row, int number) throws SQLException {
            return new Open(
                    Rows.id(row),
                    row.getString("name"),
                    Rows.department(row),
                    row.getTimestamp("opened_at").toInstant(),
                    row.getTimestamp("due_at").toInstant(),
                    row.getObject("assignee") == null ? null : human(row, "assignee"),
                    row.getBoolean("stuck"));
        }
    }

    private record Last(
            ApprovalId approval,
            Verb verb,
            HumanId by,
            @Nullable HumanId onBehalfOf,
            Instant at,
            String remark) {

        static Last read(ResultSet row, int number) throws SQLException {
            return new Last(
                    Rows.id(row),
                    Verb.valueOf(row.getString("verb")),
                    human(row, "by_human"),
                    row.getObject("on_behalf_of") == null ? null : human(row, "on_behalf_of"),
                    row.getTimestamp("done_at").toInstant(),
                    row.getString("remark"));
        }
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
