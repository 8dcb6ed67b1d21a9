package sojourn.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.category.Category;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.organization.DepartmentId;
import sojourn.register.Change.Particulars;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.vault.Vault;

/** How people stand now, for whoever is about to change it. Whether the reader may know is the caller's question. */
@Service
@Transactional(readOnly = true)
public class Presents {

    private static final String PRESENT = """
            select p.id, p.number, p.human, p.name, p.document_type, p.document_sealed, p.mobile_sealed, p.latest, p.department,
                p.category, p.from_day, p.until_day, p.deleted, e.company, e.credit_code, e.project, e.contact
            from register_person p join register_engagement e on e.id = p.latest
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final CampusTime time;

    Presents(JdbcClient jdbc, Vault vault, CampusTime time) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
    }

    /** In the order of their numbers; whoever is unknown is missing. */
    public List<Present> of(Collection<PersonId> people) {
        return jdbc.sql(PRESENT + "where p.id = any(cast(:people as uuid[])) order by p.number_order")
                .param("people", ids(people))
                .query(this::present)
                .list();
    }

    /** The same, taken for the rest of the transaction in an order that two of them cannot lock up in. */
    List<Present> take(Collection<PersonId> people) {
        jdbc.sql("select id from register_person where id = any(cast(:people as uuid[])) order by id for update")
                .param("people", ids(people))
                .query(row -> {});
        return of(people);
    }

    public Optional<Present> byNumber(StaffNumber number) {
        return jdbc.sql(PRESENT + "where p.number = :number")
                .param("number", number.value())
                .query(this::present)
                .optional();
    }

    /** Those of these departments whose last day is one of these, deleted ones aside; the earliest first. */
    public List<Present> leaving(Collection<DepartmentId> departments, LocalDate first, LocalDate last, int most) {
        return leaving(departments, first, last, null, most);
    }

    /**
     * A page of them.
     *
     * @param after the last of the page before, by their last day and number; null for the first page
     */
    public List<Present> leaving(
            Collection<DepartmentId> departments, LocalDate first, LocalDate last, @Nullable Place after, int most) {
        return jdbc.sql(PRESENT + """
                        where p.department = any(cast(:departments as uuid[])) and p.until_day between :first and :last
                            and not p.deleted and (p.until_day, p.number_order) > (:day,
                                coalesce((select number_order from register_person where number = :number), -1))
                        order by p.until_day, p.number_order limit :most
                        """)
                .param("departments", PeopleSearch.array(departments))
                .param("first", first)
                .param("last", last)
                .param("day", after == null ? first : after.until())
                .param("number", after == null ? "" : after.number().value())
                .param("most", most)
                .query(this::present)
                .list();
    }

    /** Where a page of those who leave ends. */
    public record Place(LocalDate until, StaffNumber number) {}

    /** How many {@link #leaving} there are in all, by their departments; one without is missing. */
    public Map<DepartmentId, Integer> countLeaving(
            Collection<DepartmentId> departments, LocalDate first, LocalDate last) {
        return jdbc
                .sql("""
                        select department, count(*) as people from register_person
                        where department = any(cast(:departments as uuid[]))
                            and until_day between :first and :last and not deleted
                        group by department
                        """)
                .param("departments", PeopleSearch.array(departments))
                .param("first", first)
                .param("last", last)
                .query((row, n) ->
                        Map.entry(new DepartmentId(row.getObject("department", UUID.class)), row.getInt("people")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::toString).toArray(String[]::new);
    }

    private Present present(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var type = DocumentType.valueOf(row.getString("document_type"));
        var from = row.getObject("from_day", LocalDate.class);
        var until = row.getObject("until_day", LocalDate.class);
        return new Present(
                new PersonId(id),
                new StaffNumber(row.getString("number")),
                new HumanId(row.getObject("human", UUID.class)),
                row.getString("name"),
                type,
                new IdentityDocument(type, vault.open(row.getBytes("document_sealed"), PersonRows.DOCUMENT, id))
                        .masked(),
                new MobileNumber(vault.open(row.getBytes("mobile_sealed"), PersonRows.MOBILE, id)),
                new EngagementId(row.getObject("latest", UUID.class)),
                Category.valueOf(row.getString("category")),
                new DepartmentId(row.getObject("department", UUID.class)),
                Status.on(time.today(), from, until, row.getBoolean("deleted")),
                from,
                until,
                new Particulars(
                        row.getString("company"),
                        row.getString("credit_code"),
                        row.getString("project"),
                        row.getString("contact")));
    }
}
