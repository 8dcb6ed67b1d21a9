package sojourn.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/** How some applications stand, as the database has it: four questions, however many they are. */
@Component
class Standings {

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

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last is the last decision of one human, or whatever was done last. */
    Found of(List<UUID> ids, @Nullable HumanId decider) {
        return new Found(
                ask(HEADS, ids, Head::read).stream().collect(Collectors.toMap(Head::id, Function.identity())),
                ask(OPEN, ids, Open::read).stream().collect(Collectors.groupingBy(Open::approval)),
                ask(ABOUT, ids, (row, n) -> Map.entry(id(row), human(row, "human"))).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))),
                jdbc
                        .sql(LAST)
                        .param("ids", ids)
                        .param("decider", decider == null ? "" : decider.toString())
                        .query(Last::read)
                        .stream()
                        .collect(Collectors.toMap(Last::approval, Function.identity())));
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

    /**
     * All that was found, by application.
     *
     * @param open in the order of the steps; without those where nobody is asked
     * @param about the temporary people who also use the system; without those that are about none
     */
    record Found(
            Map<ApprovalId, Head> heads,
            Map<ApprovalId, List<Open>> open,
            Map<ApprovalId, Set<HumanId>> about,
            Map<ApprovalId, Last> said) {}

    /** What it is and where it stands as a whole. */
    record Head(
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
                    Standings.id(row),
                    row.getString("kind"),
                    row.getString("serial"),
                    State.valueOf(row.getString("state")),
                    human(row, "applicant"),
                    Standings.department(row),
                    moment(row, "sent_at"),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getBoolean("withdrawable"));
        }
    }

    /** A step at which somebody is asked. */
    record Open(
            ApprovalId approval,
            String step,
            DepartmentId department,
            Instant since,
            Instant due,
            @Nullable HumanId assignee,
            boolean stuck) {

        static Open read(ResultSet row, int number) throws SQLException {
            return new Open(
                    Standings.id(row),
                    row.getString("name"),
                    Standings.department(row),
                    row.getTimestamp("opened_at").toInstant(),
                    row.getTimestamp("due_at").toInstant(),
                    row.getObject("assignee") == null ? null : human(row, "assignee"),
                    row.getBoolean("stuck"));
        }
    }

    /** What was last done to it. */
    record Last(
            ApprovalId approval,
            Verb verb,
            HumanId by,
            @Nullable HumanId onBehalfOf,
            Instant at,
            String remark) {

        static Last read(ResultSet row, int number) throws SQLException {
            return new Last(
                    Standings.id(row),
                    Verb.valueOf(row.getString("verb")),
                    human(row, "by_human"),
                    row.getObject("on_behalf_of") == null ? null : human(row, "on_behalf_of"),
                    row.getTimestamp("done_at").toInstant(),
                    row.getString("remark"));
        }
    }
}
