package sojourn.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;

/** The latest stay of many people at once, for the rule of the gate (R40). */
@Service
@Transactional(readOnly = true)
public class LatestStays {

    // the run begins with the last stay that no other one reaches up to; what was ended by 删除 reaches nothing
    private static final String STAYS = """
            select p.id, p.number, p.name, p.category, p.department, p.from_day, p.until_day, p.deleted, p.works_from,
                greatest(run.agreed_at, (
                    select max(d.deleted_at) from register_engagement d where d.person = p.id and d.id <> p.latest)) as since
            from register_person p cross join lateral (
                select e.agreed_at from register_engagement e
                where e.person = p.id and (e.id = p.latest or not e.deleted) and e.from_day <= p.from_day and not exists (
                    select from register_engagement b
                    where b.person = e.person and not b.deleted and b.id <> e.id
                        and b.from_day < e.from_day and b.until_day = e.from_day - 1)
                order by e.from_day desc, e.id = p.latest desc limit 1) run
            where p.id = any(cast(:people as uuid[]))
            """;

    private final JdbcClient jdbc;

    LatestStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those who are known. */
    public Map<PersonId, LatestStay> of(Collection<PersonId> people) {
        return jdbc
                .sql(STAYS)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query(LatestStays::stay)
                .list()
                .stream()
                .collect(Collectors.toMap(LatestStay::person, Function.identity()));
    }

    /** Who has these numbers; whoever is unknown is missing. */
    public Map<String, PersonId> numbered(Collection<String> numbers) {
        var found = new HashMap<String, PersonId>();
        jdbc.sql("select number, id from register_person where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("number"), new PersonId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    private static LatestStay stay(ResultSet row, int n) throws SQLException {
        return new LatestStay(
                new PersonId(row.getObject("id", UUID.class)),
                new StaffNumber(row.getString("number")),
                row.getString("name"),
                Category.valueOf(row.getString("category")),
                new DepartmentId(row.getObject("department", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("deleted"),
                row.getTimestamp("works_from").toInstant(),
                row.getTimestamp("since").toInstant());
    }
}
