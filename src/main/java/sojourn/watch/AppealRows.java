package sojourn.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.shell.HumanId;

/** The rows of {@code watch_appeal}. */
@Component
class AppealRows {

    private final JdbcClient jdbc;

    AppealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was done: not while one waits for its answer. */
    boolean insert(Appeal appeal, WatchEntry entry) {
        return jdbc.sql("""
                        insert into watch_appeal (id, entry, entered_by, said, said_at, said_by)
                        values (gen_random_uuid(), :entry, :entered, :said, :at, :by)
                        on conflict (entry) where answered_at is null do nothing
                        """)
                        .param("entry", entry.id().value())
                        .param("entered", entry.by().value())
                        .param("said", appeal.said())
                        .param("at", Timestamp.from(appeal.at()))
                        .param("by", appeal.by().value())
                        .update()
                == 1;
    }

    /** Whether it was done: only where one waits, and by another human than entered the entry. */
    boolean answer(WatchId entry, Appeal.Answer answer) {
        return jdbc.sql("""
                        update watch_appeal set kept = :kept, answer = :words, answered_at = :at, answered_by = :by
                        where entry = :entry and answered_at is null and entered_by <> :by
                        """)
                        .param("kept", answer.kept())
                        .param("words", answer.words())
                        .param("at", Timestamp.from(answer.at()))
                        .param("by", answer.by().value())
                        .param("entry", entry.value())
                        .update()
                == 1;
    }

    /** Of these entries, the latest first. */
    List<Appeal> of(Collection<WatchId> entries) {
        return jdbc.sql(
                        "select * from watch_appeal where entry = any(cast(:entries as uuid[])) order by said_at desc, id")
                .param("entries", entries.stream().map(WatchId::toString).toArray(String[]::new))
                .query(AppealRows::appeal)
                .list();
    }

    private static Appeal appeal(ResultSet row, int n) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Appeal(
                new WatchId(row.getObject("entry", UUID.class)),
                row.getString("said"),
                row.getTimestamp("said_at").toInstant(),
                new HumanId(row.getObject("said_by", UUID.class)),
                answered == null
                        ? null
                        : new Appeal.Answer(
                                row.getBoolean("kept"),
                                row.getString("answer"),
                                answered.toInstant(),
                                new HumanId(row.getObject("answered_by", UUID.class))));
    }
}
