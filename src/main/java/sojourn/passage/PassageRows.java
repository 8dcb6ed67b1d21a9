package sojourn.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.entry.Reason;
import sojourn.gate.Crossing.Way;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.GateId;
import sojourn.organization.CampusId;
import sojourn.passage.Passage.Judgement;
import sojourn.passage.Passage.Source;
import sojourn.register.PersonId;

/** The rows of {@code passage_passage}. */
@Component
class PassageRows {

    private static final String PAGE = """
             and (cast(:first as boolean) or (at, id) < (:after_at, :after_id))
            order by at desc, id desc limit :most
            """;

    private final JdbcClient jdbc;

    PassageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new; one that is kept already stays as it was. */
    boolean insert(Passage passage) {
        var judgement = passage.judgement();
        var person = passage.person();
        return jdbc.sql("""
                        insert into passage_passage (id, device, device_serial_no, told_at, at, received_at, number, person, direction,
                            campus, gate, way, allowed, words, judged, reason)
                        values (:id, :device, :serial, :told, :at, :received, :number, :person, :direction,
                            :campus, :gate, :way, :allowed, :words, :judged, :reason)
                        on conflict (device, device_serial_no, told_at) do nothing
                        """)
                        .param("id", passage.id().value())
                        .param("device", passage.source().device().value())
                        .param("serial", passage.source().serial())
                        .param("told", Timestamp.from(passage.source().toldAt()))
                        .param("at", Timestamp.from(passage.at()))
                        .param("received", Timestamp.from(passage.receivedAt()))
                        .param("number", passage.number())
                        .param("person", person == null ? null : person.value())
                        .param("direction", passage.direction().name())
                        .param("campus", passage.campus().value())
                        .param("gate", passage.gate().value())
                        .param("way", passage.way().name())
                        .param("allowed", passage.allowed())
                        .param("words", passage.words())
                        .param("judged", judgement != null)
                        .param(
                                "reason",
                                judgement == null || judgement.reason() == null
                                        ? null
                                        : judgement.reason().name())
                        .update()
                == 1;
    }

    Optional<Passage> find(PassageId id) {
        return jdbc.sql("select * from passage_passage where id = :id")
                .param("id", id.value())
                .query(PassageRows::passage)
                .optional();
    }

    /** The latest first. */
    List<Passage> since(
            Instant from, Scope scope, @Nullable GateId gate, boolean denied, @Nullable Passage after, int most) {
        var sql = "select * from passage_passage where at >= :from and" + Scope.SQL
                + (gate == null ? "" : " and gate = :gate")
                + (denied ? " and not allowed" : "")
                + PAGE;
        var asked = scope.narrow(page(sql, from, after, most));
        return (gate == null ? asked : asked.param("gate", gate.value()))
                .query(PassageRows::passage)
                .list();
    }

    /** Of people the register knows whom one of these reasons kept out, the latest first. */
    List<Passage> denied(Instant from, Scope scope, Set<Reason> reasons, @Nullable Passage after, int most) {
        return scope.narrow(page(
                        "select * from passage_passage where at >= :from and not allowed and person is not null and reason = any(:reasons) and"
                                + Scope.SQL + PAGE,
                        from,
                        after,
                        most))
                .param("reasons", reasons.stream().map(Reason::name).toArray(String[]::new))
                .query(PassageRows::passage)
                .list();
    }

    /** Of one person, the latest first. */
    List<Passage> of(PersonId person, Instant from, Scope scope, @Nullable Passage after, int most) {
        return scope.narrow(page(
                        "select * from passage_passage where person = :person and at >= :from and" + Scope.SQL + PAGE,
                        from,
                        after,
                        most))
                .param("person", person.value())
                .query(PassageRows::passage)
                .list();
    }

    private JdbcClient.StatementSpec page(String sql, Instant from, @Nullable Passage after, int most) {
        return jdbc.sql(sql)
                .param("from", Timestamp.from(from))
                .param("first", after == null)
                .param("after_at", Timestamp.from(after == null ? Instant.EPOCH : after.at()))
                .param("after_id", after == null ? new UUID(0, 0) : after.id().value())
                .param("most", most);
    }

    /** How many have a later id. */
    long countAfter(UUID id) {
        return jdbc.sql("select count(*) from passage_passage where id > :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Removes so many at most of what happened before, and answers how many it were. */
    int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from passage_passage where id in (
                            select id from passage_passage where at < :before order by at limit :most)
                        """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }

    static Passage passage(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var reason = row.getString("reason");
        return new Passage(
                new PassageId(row.getObject("id", UUID.class)),
                new Source(
                        new DeviceId(row.getObject("device", UUID.class)),
                        row.getLong("device_serial_no"),
                        row.getTimestamp("told_at").toInstant()),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getString("number"),
                person == null ? null : new PersonId(person),
                Direction.valueOf(row.getString("direction")),
                new CampusId(row.getObject("campus", UUID.class)),
                new GateId(row.getObject("gate", UUID.class)),
                Way.valueOf(row.getString("way")),
                row.getBoolean("allowed"),
                row.getString("words"),
                row.getBoolean("judged") ? new Judgement(reason == null ? null : Reason.valueOf(reason)) : null);
    }
}
