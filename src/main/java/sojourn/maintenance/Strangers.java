package sojourn.maintenance;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/**
 * Counts the questions of a secretary that found nobody or somebody of another department: few an hour, since whoever maintains their own
 * people knows their numbers (R8). A question put twice counts twice: a name can be guessed.
 */
@Component
class Strangers {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final CampusTime time;
    private final int most;

    Strangers(JdbcClient jdbc, CampusTime time, @Value("${sojourn.maintenance.strangers-per-hour:30}") int most) {
        this.jdbc = jdbc;
        this.time = time;
        this.most = most;
    }

    /**
     * One more; in a transaction in which {@link sojourn.registration.Lookups} let this human in alone.
     *
     * @throws AskedTooOften when it is one too many
     */
    void count(HumanId by) {
        var now = time.now();
        jdbc.sql("delete from maintenance_search where human = :human and asked_at <= :since")
                .param("human", by.value())
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .update();
        var asked = jdbc.sql("select count(*) from maintenance_search where human = :human")
                .param("human", by.value())
                .query(Integer.class)
                .single();
        if (asked >= most) {
            throw new AskedTooOften(most);
        }
        jdbc.sql("insert into maintenance_search (human, asked_at) values (:human, :at)")
                .param("human", by.value())
                .param("at", Timestamp.from(now))
                .update();
    }
}
