package sojourn.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.DepartmentId;
import sojourn.shell.CampusTime;

/** Whose people they are, of many at once: the department that vouches and the company that sent them. No sealed value is opened for it. */
@Service
@Transactional(readOnly = true)
public class Affiliations {

    private static final String AFFILIATION = """
            select p.id, p.number, p.name, p.department, p.from_day, p.until_day, e.company
            from register_person p join register_engagement e on e.id = p.latest
            """;

    private final JdbcClient jdbc;
    private final CampusTime time;

    Affiliations(JdbcClient jdbc, CampusTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Of the latest stay.
     *
     * @param company null for those whom none sent
     */
    public record Affiliation(
            PersonId person,
            StaffNumber number,
            String name,
            DepartmentId department,
            @Nullable String company,
            LocalDate from,
            LocalDate until) {}

    /** Of those who are known. */
    public Map<PersonId, Affiliation> of(Collection<PersonId> people) {
        var known = new HashMap<PersonId, Affiliation>();
        jdbc.sql(AFFILIATION + "where p.id = any(cast(:people as uuid[]))")
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query((ResultSet row) -> {
                    var one = affiliation(row, 0);
                    known.put(one.person(), one);
                });
        return known;
    }

    /** Who has these numbers; a number nobody has is missing. */
    public Map<StaffNumber, PersonId> numbered(Collection<StaffNumber> numbers) {
        var known = new HashMap<StaffNumber, PersonId>();
        jdbc.sql("select number, id from register_person where number = any(cast(:numbers as text[]))")
                .param("numbers", numbers.stream().map(StaffNumber::value).toArray(String[]::new))
                .query((ResultSet row) -> {
                    known.put(new StaffNumber(row.getString("number")), new PersonId(row.getObject("id", UUID.class)));
                });
        return known;
    }

    /** Those of these departments whose stay goes on and who came by that day, a page at a time in the order of their ids. */
    public List<Affiliation> staying(
            Collection<DepartmentId> departments, LocalDate came, @Nullable PersonId after, int most) {
        return jdbc.sql(AFFILIATION + """
                        where p.department = any(cast(:departments as uuid[])) and not p.deleted and p.from_day <= :came
                            and p.until_day >= :today and p.id > :after
                        order by p.id limit :most
                        """)
                .param("departments", PeopleSearch.array(departments))
                .param("came", came)
                .param("today", time.today())
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query(Affiliations::affiliation)
                .list();
    }

    private static Affiliation affiliation(ResultSet row, int n) throws SQLException {
        return new Affiliation(
                new PersonId(row.getObject("id", UUID.class)),
                new StaffNumber(row.getString("number")),
                row.getString("name"),
                new DepartmentId(row.getObject("department", UUID.class)),
                row.getString("company"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
