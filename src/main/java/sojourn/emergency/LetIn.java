package sojourn.emergency;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.entry.EmergencyEntries;
import sojourn.entry.Stretch;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/** Tells the one rule whom it is to open to without a permit (R40). */
@Component
@Transactional(readOnly = true)
class LetIn implements EmergencyEntries {

    private final JdbcClient jdbc;
    private final CampusTime time;

    LetIn(JdbcClient jdbc, CampusTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Map<PersonId, List<Stretch>> of(Collection<PersonId> people, CampusId campus) {
        record Row(PersonId person, Stretch stretch) {}
        return jdbc
                .sql("""
                        select person, opened_at, until_at from emergency_entry
                        where campus = :campus and person = any(:people) and ended_at is null and until_at > :now
                        """)
                .param("campus", campus.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(time.now()))
                .query((row, n) -> new Row(
                        new PersonId(row.getObject("person", UUID.class)),
                        new Stretch(
                                row.getTimestamp("opened_at").toInstant(),
                                row.getTimestamp("until_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::person, Collectors.mapping(Row::stretch, Collectors.toList())));
    }

    @Override
    public List<PersonId> people(CampusId campus, @Nullable PersonId after, int most) {
        return jdbc.sql("""
                        select distinct person from emergency_entry
                        where campus = :campus and person > :after and ended_at is null and until_at > :now
                        order by person limit :most
                        """)
                .param("campus", campus.value())
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("now", Timestamp.from(time.now()))
                .param("most", most)
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }
}
