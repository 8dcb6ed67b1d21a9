package sojourn.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.category.Category;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonFacts.Numbers;
import sojourn.register.PersonFacts.Stay;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.vault.Vault;

/** What there is about one person, for those whose department has them now; for all others there is no such person. */
@Service
@Transactional
public class PersonFile {

    private static final String PERSON = """
            select id, number, name, sex, birth_date, document_type, document_sealed, mobile_sealed, works_from
            from register_person where id = :id and department = any (cast(:departments as uuid[]))
            """;
    private static final String STAYS = """
            select * from register_engagement where person = :id
            order by id = (select latest from register_person where id = :id) desc, from_day desc
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ChangeRows changes;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    // asked late, and only where a room offers it
    private final ObjectProvider<FrozenPeople> freezes;

    PersonFile(
            JdbcClient jdbc,
            Vault vault,
            ChangeRows changes,
            CampusTime time,
            ApplicationEventPublisher events,
            ObjectProvider<FrozenPeople> freezes) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.changes = changes;
        this.time = time;
        this.events = events;
        this.freezes = freezes;
    }

    /** Who they are and every stay of theirs, also those in other departments: that they were here before is part of who they are. */
    @Transactional(readOnly = true)
    public PersonFacts of(PersonId id, Collection<DepartmentId> departments) {
        var stays = new ArrayList<>(
                jdbc.sql(STAYS).param("id", id.value()).query(this::stay).list());
        if (!stays.isEmpty()
                && freezes.stream().anyMatch(room -> room.frozen(List.of(id)).contains(id))) {
            stays.set(0, stays.getFirst().frozen());
        }
        return person(id, departments)
                .query((row, n) -> facts(row, stays))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** 变更记录, the latest first; for those whose department has them now. */
    @Transactional(readOnly = true)
    public List<PastChange> history(PersonId id, Collection<DepartmentId> departments) {
        var _ = person(id, departments)
                .query((row, n) -> row.getString("number"))
                .optional()
                .orElseThrow(NotFound::new);
        return changes.of(id);
    }

    /** 显示: the numbers themselves, for a reason that goes into the audit trail with the reader's name. */
    public Numbers reveal(PersonId id, Collection<DepartmentId> departments, HumanId reader, String reason) {
        var numbers = numbers(id, departments);
        events.publishEvent(Deed.of(reader, "person.revealed", "person", id).with("reason", reason));
        return numbers;
    }

    Numbers numbers(PersonId id, Collection<DepartmentId> departments) {
        return person(id, departments)
                .query((row, n) ->
                        new Numbers(document(row).number(), mobile(row).digits()))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec person(PersonId id, Collection<DepartmentId> departments) {
        return jdbc.sql(PERSON).param("id", id.value()).param("departments", PeopleSearch.array(departments));
    }

    private PersonFacts facts(ResultSet row, List<Stay> stays) throws SQLException {
        var document = document(row);
        return new PersonFacts(
                new PersonId(row.getObject("id", UUID.class)),
                new StaffNumber(row.getString("number")),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                Objects.requireNonNull(row.getObject("birth_date", LocalDate.class))
                        .getYear(),
                document.type(),
                document.masked(),
                mobile(row).masked(),
                row.getTimestamp("works_from").toInstant(),
                stays);
    }

    private Stay stay(ResultSet row, int n) throws SQLException {
        var from = row.getObject("from_day", LocalDate.class);
        var until = row.getObject("until_day", LocalDate.class);
        var deletedAt = row.getTimestamp("deleted_at");
        return new Stay(
                new DepartmentId(row.getObject("department", UUID.class)),
                Category.valueOf(row.getString("category")),
                Status.on(time.today(), from, until, deletedAt != null),
                from,
                until,
                row.getString("company"),
                row.getString("credit_code"),
                row.getString("project"),
                row.getString("contact"),
                row.getString("serial"),
                new HumanId(row.getObject("agreed_by", UUID.class)),
                HumanIds.read(row, "on_behalf_of"),
                row.getTimestamp("agreed_at").toInstant(),
                deletedAt == null ? null : deletedAt.toInstant());
    }

    private IdentityDocument document(ResultSet row) throws SQLException {
        return new IdentityDocument(
                DocumentType.valueOf(row.getString("document_type")),
                vault.open(row.getBytes("document_sealed"), PersonRows.DOCUMENT, row.getObject("id", UUID.class)));
    }

    private MobileNumber mobile(ResultSet row) throws SQLException {
        return new MobileNumber(
                vault.open(row.getBytes("mobile_sealed"), PersonRows.MOBILE, row.getObject("id", UUID.class)));
    }
}
