package sojourn.face;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Counts how often each reader has looked within an hour. */
@Component
class LookLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final FaceSettings settings;
    private final CampusTime time;

    LookLimit(JdbcClient jdbc, FaceSettings settings, CampusTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    private record Recent(int looks, Instant oldest) {}

    /** Throws {@link TooManyLooks} when it is one too many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(HumanId reader) {
        // one at a time for each reader: two requests at once cannot both use up the rest
        jdbc.sql("select pg_advisory_xact_lock(hashtext('face_look'), hashtext(:reader))")
                .param("reader", reader.toString())
                .query(row -> {});
        jdbc.sql("delete from face_look where reader = :reader and at <= :since")
                .param("reader", reader.value())
                .param("since", Timestamp.from(time.now().minus(WINDOW)))
                .update();
        var recent = jdbc.sql("select count(*) as looks, min(at) as oldest from face_look where reader = :reader")
                .param("reader", reader.value())
                .query((row, n) -> new Recent(
                        row.getInt("looks"),
                        row.getInt("looks") == 0
                                ? time.now()
                                : row.getTimestamp("oldest").toInstant()))
                .single();
        if (recent.looks() >= settings.looksPerHour()) {
            throw new TooManyLooks(settings.looksPerHour(), recent.oldest().plus(WINDOW));
        }
        jdbc.sql("insert into face_look (reader, at) values (:reader, :at)")
                .param("reader", reader.value())
                .param("at", Timestamp.from(time.now()))
                .update();
    }
}
