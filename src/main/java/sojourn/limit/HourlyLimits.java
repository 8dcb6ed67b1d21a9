package sojourn.limit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Counts what each human did within the last hour. Keeps nothing of whom it concerned, and nothing older. */
@Service
public class HourlyLimits {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final CampusTime time;

    HourlyLimits(JdbcClient jdbc, CampusTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Bean
    static RecurringTask<Void> limitSweep(HourlyLimits limits) {
        return Tasks.recurring("limit-sweep", FixedDelay.of(WINDOW)).execute((instance, context) -> limits.sweep());
    }

    /**
     * Once more, if that is not one too many. It counts with the transaction it is part of.
     *
     * @param what a name of its own for everything that is counted by itself
     * @param most how many an hour allows
     * @throws LimitReached when they are used up
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = LimitReached.class)
    public void use(String what, HumanId by, int most) {
        var now = time.now();
        // one at a time for each human: two requests at once cannot both use up the rest
        jdbc.sql("select pg_advisory_xact_lock(hashtext('limit_use ' || :what), hashtext(:human))")
                .param("what", what)
                .param("human", by.toString())
                .query(row -> {});
        jdbc.sql("delete from limit_use where what = :what and human = :human and at <= :since")
                .param("what", what)
                .param("human", by.value())
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .update();
        var recent = recent(what, by);
        if (recent.size() >= most) {
            throw new LimitReached(what, most, recent.getFirst().plus(WINDOW));
        }
        jdbc.sql("insert into limit_use (what, human, at) values (:what, :human, :at)")
                .param("what", what)
                .param("human", by.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Of those too who come no more. */
    void sweep() {
        jdbc.sql("delete from limit_use where at <= :since")
                .param("since", Timestamp.from(time.now().minus(WINDOW)))
                .update();
    }

    /** The oldest first. */
    private List<Instant> recent(String what, HumanId by) {
        return jdbc.sql("select at from limit_use where what = :what and human = :human order by at")
                .param("what", what)
                .param("human", by.value())
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .list();
    }
}
