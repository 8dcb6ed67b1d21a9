package sojourn.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.category.Category;
import sojourn.organization.DepartmentId;

/** The latest stay of many people at once, for the rule of the gate (R40). */
@Service
@Transactional(readOnly = true)
public class LatestStays {

    private static final String STAYS = """
            select p.id, p.number, p.name, p.category, p.department, p.from_day, p.until_day, p.deleted, p.works_from,
                e.from_day as began, e.until_day as ended, e.agreed_at, e.deleted_at, e.id = p.latest as latest
            from register_person p join register_engagement e on e.person = p.id
            """;

    private final JdbcClient jdbc;

    LatestStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those who are known. */
    public Map<PersonId, LatestStay> of(Collection<PersonId> people) {
        return read(jdbc.sql(STAYS + "where p.id = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new)));
    }

    /** Of those who have these numbers. */
    public Map<PersonId, LatestStay> numbered(Collection<String> numbers) {
        return read(
                jdbc.sql(STAYS + "where p.number = any(:numbers)").param("numbers", numbers.toArray(String[]::new)));
    }

    private static Map<PersonId, LatestStay> read(JdbcClient.StatementSpec rows) {
        var runs = new HashMap<PersonId, StayRun>();
        var latest = new HashMap<PersonId, LatestStay>();
        rows.query(row -> {
            var person = new PersonId(row.getObject("id", UUID.class));
            var part = part(row);
            runs.computeIfAbsent(person, _ -> new StayRun()).add(part);
            if (part.latest()) {
                latest.put(person, stay(person, row));
            }
        });
        latest.replaceAll((person, stay) ->
                stay.since(Objects.requireNonNull(runs.get(person)).since()));
        return latest;
    }

    private static StayRun.Part part(ResultSet row) throws SQLException {
        var deleted = row.getTimestamp("deleted_at");
        return new StayRun.Part(
                row.getObject("began", LocalDate.class),
                row.getObject("ended", LocalDate.class),
                row.getTimestamp("agreed_at").toInstant(),
                deleted == null ? null : deleted.toInstant(),
                row.getBoolean("latest"));
    }

    private static LatestStay stay(PersonId person, ResultSet row) throws SQLException {
        return new LatestStay(
                person,
                new StaffNumber(row.getString("number")),
                row.getString("name"),
                Category.valueOf(row.getString("category")),
                new DepartmentId(row.getObject("department", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("deleted"),
                row.getTimestamp("works_from").toInstant(),
                row.getTimestamp("agreed_at").toInstant());
    }
}
