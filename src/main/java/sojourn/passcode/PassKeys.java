package sojourn.passcode;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import sojourn.shell.CampusTime;

/**
 * The keys of the pass codes (R45): each signs for seven days, is published two days before and trusted for one day after. A key is made when it is
 * due, by a task every hour or by whoever asks first; that so many nodes make the same one only once, the database sees to.
 */
@Service
public class PassKeys {

    private final KeyRows rows;
    private final CampusTime time;

    PassKeys(KeyRows rows, CampusTime time) {
        this.rows = rows;
        this.time = time;
    }

    @Bean
    static RecurringTask<Void> passcodeKeys(PassKeys keys) {
        return Tasks.recurring("passcode-keys", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> keys.turn());
    }

    /** All that are trusted or soon will be, the eldest first. */
    public List<PassKey> published() {
        var known = rows.trusted(time.now());
        if (has(known, Period.at(time.now())) && has(known, Period.toPublish(time.now()))) {
            return known;
        }
        make();
        return rows.trusted(time.now());
    }

    KeyRows.Signer signer() {
        var present = Period.at(time.now());
        return rows.signer(present).orElseGet(() -> {
            make();
            return rows.signer(present).orElseThrow();
        });
    }

    /** Makes what is due and forgets, private part and all, what is trusted no more. */
    void turn() {
        published();
        rows.removeRetired(time.now());
    }

    private void make() {
        rows.make(Period.at(time.now()), time.now());
        rows.make(Period.toPublish(time.now()), time.now());
    }

    private static boolean has(List<PassKey> known, Period period) {
        return known.stream().anyMatch(key -> key.from().equals(period.from()));
    }
}
