package sojourn.passage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.GateId;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;

/** The rows of {@code passage_presence}. */
@Component
class PresenceRows {

    private final JdbcClient jdbc;

    PresenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who came in last at this gate. */
    record Inside(PersonId person, Instant since, CampusId campus, GateId gate) {}

    /** In the order of the people, so that two transactions cannot lock up; told late changes nothing that happened after. */
    void move(Collection<Passage> passages) {
        passages.stream()
                .filter(passage -> passage.allowed() && passage.person() != null)
                .sorted(Comparator.comparing((Passage passage) ->
                                Objects.requireNonNull(passage.person()).value())
                        .thenComparing(Passage::at))
                .forEach(this::move);
    }

    private void move(Passage passage) {
        jdbc.sql("""
                        insert into passage_presence (person, passage, at, direction, campus, gate)
                        values (:person, :passage, :at, :direction, :campus, :gate)
                        on conflict (person) do update set passage = excluded.passage, at = excluded.at,
                            direction = excluded.direction, campus = excluded.campus, gate = excluded.gate
                        where (excluded.at, excluded.passage) > (passage_presence.at, passage_presence.passage)
                        """)
                .param("person", Objects.requireNonNull(passage.person()).value())
                .param("passage", passage.id().value())
                .param("at", Timestamp.from(passage.at()))
                .param("direction", passage.direction().name())
                .param("campus", passage.campus().value())
                .param("gate", passage.gate().value())
                .update();
    }

    long countInside(Instant since, Scope scope) {
        return scope.narrow(jdbc.sql("select count(*) from passage_presence where direction = 'IN' and at >= :since and"
                        + Scope.SQL))
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    List<Inside> inside(Instant since, Scope scope) {
        return scope.narrow(jdbc.sql("""
                        select person, at, campus, gate from passage_presence where direction = 'IN' and at >= :since and
                        """ + Scope.SQL))
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Inside(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        new CampusId(row.getObject("campus", UUID.class)),
                        new GateId(row.getObject("gate", UUID.class))))
                .list();
    }

    /** Which of them passed, as far back as passages are kept. */
    Set<PersonId> seen(Collection<PersonId> people) {
        return new HashSet<>(jdbc.sql("select person from passage_presence where person = any(cast(:people as uuid[]))")
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list());
    }

    int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from passage_presence where person in (
                            select person from passage_presence where at < :before order by at limit :most)
                        """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
