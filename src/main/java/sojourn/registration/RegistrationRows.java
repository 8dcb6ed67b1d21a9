package sojourn.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.category.Category;
import sojourn.identity.CreditCode;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;

/** The applications in the database as they were last sent. */
@Component
class RegistrationRows {

    static final SealedColumn IDENTITY = new SealedColumn("registration_person", "id", "identity");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Declarations declarations;

    RegistrationRows(JdbcClient jdbc, Vault vault, Declarations declarations) {
        this.declarations = declarations;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void write(ApprovalId id, Registration sent, Declared declared, Set<Newcomer> warned) {
        var code = sent.creditCode();
        jdbc.sql("delete from registration_person where application = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        insert into registration_application values (:id, :category, :department, :contact, :from, :until,
                            :company, :code, :project, :declaration, :by, :at)
                        on conflict (id) do update set category = excluded.category, department = excluded.department,
                            contact = excluded.contact, from_day = excluded.from_day, until_day = excluded.until_day,
                            company = excluded.company, credit_code = excluded.credit_code, project = excluded.project,
                            declaration = excluded.declaration, declared_by = excluded.declared_by,
                            declared_at = excluded.declared_at
                        """)
                .param("id", id.value())
                .param("category", sent.category().name())
                .param("department", sent.department().value())
                .param("contact", sent.contact())
                .param("from", sent.from())
                .param("until", sent.until())
                .param("company", sent.company())
                .param("code", code == null ? null : code.code(), Types.VARCHAR)
                .param("project", sent.project())
                .param("declaration", declared.version())
                .param("by", declared.by().value())
                .param("at", Timestamp.from(declared.at()))
                .update();
        for (int i = 0; i < sent.people().size(); i++) {
            insert(
                    id,
                    i + 1,
                    sent.people().get(i),
                    warned.contains(sent.people().get(i)));
        }
    }

    private void insert(ApprovalId application, int number, Newcomer person, boolean warned) {
        var id = NewId.of(ApprovalId::new).value();
        jdbc.sql("""
                        insert into registration_person values (:id, :application, :number, :name, :identity, :sex, :born,
                            :from, :until, :warned)
                        """)
                .param("id", id)
                .param("application", application.value())
                .param("number", number)
                .param("name", person.name().text())
                .param("identity", vault.seal(identity(person), IDENTITY, id))
                .param("sex", person.sex().name())
                .param("born", person.birthDate())
                .param("from", person.from(), Types.DATE)
                .param("until", person.until(), Types.DATE)
                .param("warned", warned)
                .update();
    }

    private static String identity(Newcomer person) {
        return person.document().type() + "\n" + person.document().number() + "\n"
                + person.mobile().digits();
    }

    Sent get(ApprovalId id) {
        return jdbc.sql("select * from registration_application where id = :id")
                .param("id", id.value())
                .query((row, n) -> sent(row, id))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Declaration wording(int version) {
        return declarations.get(version);
    }

    /** As a form to fill in anew. */
    Typed typed(ApprovalId id) {
        return Retyped.of(get(id).registration());
    }

    private Sent sent(ResultSet row, ApprovalId id) throws SQLException {
        var code = row.getString("credit_code");
        var people = jdbc.sql("select * from registration_person where application = :id order by number")
                .param("id", id.value())
                .query((person, n) -> new Person(newcomer(person), person.getBoolean("warned")))
                .list();
        return new Sent(
                new Registration(
                        Category.valueOf(row.getString("category")),
                        new DepartmentId(row.getObject("department", UUID.class)),
                        row.getString("contact"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("company"),
                        code == null ? null : new CreditCode(code),
                        row.getString("project"),
                        people.stream().map(Person::newcomer).toList()),
                new Declared(
                        row.getInt("declaration"),
                        new HumanId(row.getObject("declared_by", UUID.class)),
                        row.getTimestamp("declared_at").toInstant()),
                people.stream().map(Person::warned).toList());
    }

    private Newcomer newcomer(ResultSet row) throws SQLException {
        var identity = vault.open(row.getBytes("identity"), IDENTITY, row.getObject("id", UUID.class))
                .split("\n", -1);
        return new Newcomer(
                new PersonName(row.getString("name")),
                new IdentityDocument(DocumentType.valueOf(identity[0]), identity[1]),
                new MobileNumber(identity[2]),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class),
                day(row, "from_day"),
                day(row, "until_day"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** How some applications stand in a list: category, how many people, the first three names. */
    List<Line> lines(Collection<UUID> ids) {
        return jdbc.sql("""
                        select a.id, a.category, count(*) as people,
                            array_agg(p.name order by p.number) filter (where p.number <= 3) as names
                        from registration_application a join registration_person p on p.application = a.id
                        where a.id in (:ids) group by a.id, a.category
                        """)
                .param("ids", ids)
                .query((row, n) -> new Line(
                        new ApprovalId(row.getObject("id", UUID.class)),
                        row.getString("category"),
                        row.getInt("people"),
                        List.of((String[]) row.getArray("names").getArray())))
                .list();
    }

    /** Who ticked which wording, and when (R7). */
    record Declared(int version, HumanId by, Instant at) {}

    /** An application as it was sent; warned says it of each of its people. */
    record Sent(Registration registration, Declared declared, List<Boolean> warned) {}

    /** An application in a list. */
    record Line(ApprovalId id, String category, int people, List<String> names) {}

    private record Person(Newcomer newcomer, boolean warned) {}
}
