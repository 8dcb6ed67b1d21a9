package sojourn.freeze;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/** The rows of {@code freeze_freeze}. */
@Component
class FreezeRows {

    private final JdbcClient jdbc;

    FreezeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was done; not where the person is frozen already. */
    boolean insert(Freeze freeze) {
        return jdbc.sql("""
                        insert into freeze_freeze (id, person, reason, frozen_at, frozen_by)
                        values (:id, :person, :reason, :at, :by)
                        on conflict (person) where released_at is null do nothing
                        """)
                        .param("id", freeze.id().value())
                        .param("person", freeze.person().value())
                        .param("reason", freeze.reason())
                        .param("at", Timestamp.from(freeze.at()))
                        .param("by", freeze.by().value())
                        .update()
                == 1;
    }

    /** Whether it was done: once, and by another human than froze them. */
    boolean release(FreezeId id, HumanId by, String remark, Instant at) {
        return jdbc.sql("""
                        update freeze_freeze set released_at = :at, released_by = :by, remark = :remark
                        where id = :id and released_at is null and frozen_by <> :by
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("remark", remark)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Freeze> find(FreezeId id) {
        return jdbc.sql("select * from freeze_freeze where id = :id")
                .param("id", id.value())
                .query(FreezeRows::freeze)
                .optional();
    }

    /** The latest first; the page after a moment's. */
    List<Freeze> present(@Nullable Freeze after, int most) {
        return jdbc.sql("""
                        select * from freeze_freeze
                        where released_at is null and (cast(:first as boolean) or (frozen_at, id) < (:at, :id))
                        order by frozen_at desc, id desc limit :most
                        """)
                .param("first", after == null)
                .param("at", Timestamp.from(after == null ? Instant.EPOCH : after.at()))
                .param("id", after == null ? new UUID(0, 0) : after.id().value())
                .param("most", most)
                .query(FreezeRows::freeze)
                .list();
    }

    /** Those that were released last. */
    List<Freeze> past(int most) {
        return jdbc.sql("""
                        select * from freeze_freeze where released_at is not null
                        order by released_at desc, id desc limit :most
                        """).param("most", most).query(FreezeRows::freeze).list();
    }

    /** Of one person, the latest first. */
    List<Freeze> of(PersonId person) {
        return jdbc.sql("select * from freeze_freeze where person = :person order by frozen_at desc, id desc")
                .param("person", person.value())
                .query(FreezeRows::freeze)
                .list();
    }

    private static Freeze freeze(ResultSet row, int n) throws SQLException {
        var releasedAt = row.getTimestamp("released_at");
        return new Freeze(
                new FreezeId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("reason"),
                row.getTimestamp("frozen_at").toInstant(),
                new HumanId(row.getObject("frozen_by", UUID.class)),
                releasedAt == null
                        ? null
                        : new Freeze.Release(
                                releasedAt.toInstant(),
                                new HumanId(row.getObject("released_by", UUID.class)),
                                row.getString("remark")));
    }
}
