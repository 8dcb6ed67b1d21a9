package sojourn.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.organization.CampusId;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonId;
import sojourn.registration.Declaration;
import sojourn.registration.Declarations;

/** Applications as they were last sent, what was declared with them, and who waits for which campus. */
@Component
class ApplicationRows {

    private final JdbcClient jdbc;
    private final Declarations declarations;

    ApplicationRows(JdbcClient jdbc, Declarations declarations) {
        this.jdbc = jdbc;
        this.declarations = declarations;
    }

    Declaration currentWording() {
        return declarations.current(Declaration.About.PERMIT);
    }

    void write(ApprovalId id, EntryApplication application, int declaration, Instant declaredAt) {
        jdbc.sql("""
                        insert into entry_application (id, person, department, campuses, from_day, until_day, reason, contact,
                            declaration, declared_at)
                        values (:id, :person, :department, cast(:campuses as uuid[]), :from, :until, :reason, :contact, :declaration, :at)
                        on conflict (id) do update set department = excluded.department, campuses = excluded.campuses,
                            from_day = excluded.from_day, until_day = excluded.until_day, reason = excluded.reason,
                            contact = excluded.contact, declaration = excluded.declaration, declared_at = excluded.declared_at
                        """)
                .param("id", id.value())
                .param("person", application.person().value())
                .param("department", application.department().value())
                .param("campuses", ids(application.campuses()))
                .param("from", application.from())
                .param("until", application.until())
                .param("reason", application.reason())
                .param("contact", application.contact())
                .param("declaration", declaration)
                .param("at", Timestamp.from(declaredAt))
                .update();
    }

    /** An application with what was declared. */
    record Sent(EntryApplication application, Declaration declaration, Instant declaredAt) {}

    Optional<Sent> find(ApprovalId id) {
        return jdbc.sql("select * from entry_application where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Sent(
                        application(row),
                        declarations.get(row.getInt("declaration")),
                        row.getTimestamp("declared_at").toInstant()))
                .optional();
    }

    Map<ApprovalId, EntryApplication> all(Collection<ApprovalId> ids) {
        var found = new HashMap<ApprovalId, EntryApplication>();
        jdbc.sql("select * from entry_application where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(ApprovalId::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(new ApprovalId(row.getObject("id", UUID.class)), application(row));
                });
        return found;
    }

    /** The one they sent last. */
    Optional<ApprovalId> latest(PersonId person) {
        return jdbc.sql("select id from entry_application where person = :person order by id desc limit 1")
                .param("person", person.value())
                .query((row, n) -> new ApprovalId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** For the rest of the transaction nobody else sends an application of theirs, or grants one. */
    void take(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('entry'), hashtext(:person))")
                .param("person", person.toString())
                .query(row -> {});
    }

    void claim(ApprovalId id, PersonId person, List<CampusId> campuses, String serial) {
        free(id);
        jdbc.sql("""
                        insert into entry_claim (person, campus, application, serial)
                        select :person, campus, :id, :serial from unnest(cast(:campuses as uuid[])) as t (campus) order by campus
                        """)
                .param("person", person.value())
                .param("campuses", ids(campuses))
                .param("id", id.value())
                .param("serial", serial)
                .update();
    }

    void free(ApprovalId id) {
        jdbc.sql("delete from entry_claim where application = :id")
                .param("id", id.value())
                .update();
    }

    /** A campus that an open application of theirs is about. */
    record Claim(CampusId campus, ApprovalId application, String serial) {}

    List<Claim> claims(PersonId person) {
        return jdbc.sql(
                        "select campus, application, serial from entry_claim where person = :person order by serial, campus")
                .param("person", person.value())
                .query((row, n) -> new Claim(
                        new CampusId(row.getObject("campus", UUID.class)),
                        new ApprovalId(row.getObject("application", UUID.class)),
                        row.getString("serial")))
                .list();
    }

    private static EntryApplication application(ResultSet row) throws SQLException {
        return new EntryApplication(
                new PersonId(row.getObject("person", UUID.class)),
                new DepartmentId(row.getObject("department", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("campuses").getArray())
                        .map(CampusId::new)
                        .toList(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getString("contact"));
    }

    private static String[] ids(Collection<CampusId> campuses) {
        return campuses.stream().map(CampusId::toString).toArray(String[]::new);
    }
}
