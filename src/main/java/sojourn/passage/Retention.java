package sojourn.passage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import sojourn.shell.CampusTime;

/** Passages are kept for a set time and no longer (R46), whoever they tell of. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    /** A small part at a time, so that devices that tell something meanwhile do not wait. */
    static final int SLICE = 5000;

    private final PassageRows rows;
    private final PresenceRows presence;
    private final Days days;

    Retention(PassageRows rows, PresenceRows presence, Days days) {
        this.rows = rows;
        this.presence = presence;
        this.days = days;
    }

    @Bean
    static RecurringTask<Void> passageRetention(Retention retention, CampusTime time) {
        return Tasks.recurring("passage-retention", new Daily(time.zone(), AT_NIGHT))
                .execute((instance, context) -> retention.run());
    }

    void run() {
        var before = days.kept();
        var forgotten = all(() -> rows.forget(before, SLICE));
        all(() -> presence.forget(before, SLICE));
        if (forgotten > 0) {
            LOG.info("{} passages from before {} were removed", forgotten, before);
        }
    }

    private static long all(IntSupplier slice) {
        long all = 0;
        int last;
        do {
            last = slice.getAsInt();
            all += last;
        } while (last == SLICE);
        return all;
    }
}
