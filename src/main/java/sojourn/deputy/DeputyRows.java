package sojourn.deputy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/** The deputyships in the database. */
@Component
class DeputyRows {

    private static final String COLUMNS =
            "select id, leader, deputy, department, from_day, until_day, ended_at from organization_deputyship ";
    private static final String ON = "ended_at is null and from_day <= :day and until_day >= :day";

    private final JdbcClient jdbc;

    DeputyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were not taken back and have this day among theirs, in the order in which they were named. */
    List<Deputyship> on(LocalDate day) {
        return jdbc.sql(COLUMNS + "where " + ON + " order by id")
                .param("day", day)
                .query(DeputyRows::read)
                .list();
    }

    List<Deputyship> on(LocalDate day, HumanId deputy) {
        return jdbc.sql(COLUMNS + "where deputy = :deputy and " + ON)
                .param("deputy", deputy.value())
                .param("day", day)
                .query(DeputyRows::read)
                .list();
    }

    /** The last of them first. */
    List<Deputyship> namedBy(HumanId leader, int most) {
        return jdbc.sql(COLUMNS
                        + "where leader = :leader order by ended_at is not null, until_day desc, id desc limit :most")
                .param("leader", leader.value())
                .param("most", most)
                .query(DeputyRows::read)
                .list();
    }

    /** Takes it for this transaction. */
    Optional<Deputyship> take(DeputyshipId id, HumanId leader) {
        return jdbc.sql(COLUMNS + "where id = :id and leader = :leader for update")
                .param("id", id.value())
                .param("leader", leader.value())
                .query(DeputyRows::read)
                .optional();
    }

    void end(DeputyshipId id, Instant now) {
        jdbc.sql("update organization_deputyship set ended_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(Deputyship named, Instant now) {
        try {
            jdbc.sql("""
                            insert into organization_deputyship (id, leader, deputy, department, from_day, until_day, named_at)
                            values (:id, :leader, :deputy, :department, :from, :until, :now)
                            """)
                    .param("id", named.id().value())
                    .param("leader", named.leader().value())
                    .param("deputy", named.deputy().value())
                    .param(
                            "department",
                            named.department() == null
                                    ? null
                                    : named.department().value())
                    .param("from", named.from())
                    .param("until", named.until())
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DataIntegrityViolationException refusal) {
            throw DeputyRefused.of(refusal);
        }
    }

    private static Deputyship read(ResultSet row, int number) throws SQLException {
        var department = row.getObject("department", UUID.class);
        var ended = row.getTimestamp("ended_at");
        return new Deputyship(
                new DeputyshipId(row.getObject("id", UUID.class)),
                human(row, "leader"),
                human(row, "deputy"),
                department == null ? null : new DepartmentId(department),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }

    private static HumanId human(ResultSet row, String column) throws SQLException {
        return new HumanId(row.getObject(column, UUID.class));
    }
}
