package sojourn.freeze;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Counts how often each human has looked somebody up within an hour, found or not, so that nobody tries out numbers. */
@Component
class LookUpLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final CampusTime time;
    private final int most;

    LookUpLimit(JdbcClient jdbc, CampusTime time, @Value("${sojourn.freeze.look-ups-per-hour:60}") int most) {
        this.jdbc = jdbc;
        this.time = time;
        this.most = most;
    }

    /** Throws {@link TooManyLookUps} when it is one too many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(HumanId human) {
        var now = time.now();
        // one at a time for each human: two requests at once cannot both use up the rest
        jdbc.sql("select pg_advisory_xact_lock(hashtext('freeze_look_up'), hashtext(:human))")
                .param("human", human.toString())
                .query(row -> {});
        jdbc.sql("delete from freeze_look_up where human = :human and at <= :since")
                .param("human", human.value())
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .update();
        var recent = recent(human);
        if (recent.size() >= most) {
            throw new TooManyLookUps(most, recent.getFirst().plus(WINDOW));
        }
        jdbc.sql("insert into freeze_look_up (human, at) values (:human, :at)")
                .param("human", human.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** The oldest first. */
    private List<Instant> recent(HumanId human) {
        return jdbc.sql("select at from freeze_look_up where human = :human order by at")
                .param("human", human.value())
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .list();
    }
}
