package sojourn.face;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sojourn.consent.ConsentWithdrawn;
import sojourn.register.LastDays;
import sojourn.register.LastDays.LastDay;
import sojourn.register.StayChanged;
import sojourn.shell.CampusTime;

/**
 * When a picture's reason is gone (R36): at once when its person is deleted or takes the consent back, and so many days after the last day as
 * the text said to which they consented.
 */
@Component
class Retention {

    private static final int PAGE = 500;

    private final FaceRows rows;
    private final Forgetting forgetting;
    private final Promised promised;
    private final LastDays lastDays;
    private final Attempts attempts;
    private final CampusTime time;
    private @Nullable LocalDate walked;

    Retention(
            FaceRows rows,
            Forgetting forgetting,
            Promised promised,
            LastDays lastDays,
            Attempts attempts,
            CampusTime time) {
        this.rows = rows;
        this.forgetting = forgetting;
        this.promised = promised;
        this.lastDays = lastDays;
        this.attempts = attempts;
        this.time = time;
    }

    @Bean
    static RecurringTask<Void> faceRetention(Retention retention) {
        return Tasks.recurring("face-retention", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> retention.run());
    }

    /** Neither of the two happens without the other. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        rows.ofHuman(withdrawn.human())
                .forEach(person -> forgetting.forgetAll(person, Cause.WITHDRAWN, withdrawn.at(), withdrawn.human()));
    }

    @ApplicationModuleListener
    void on(StayChanged.Deleted deleted) {
        forgetting.forgetAll(deleted.person(), Cause.DELETED, deleted.at(), null);
    }

    /** Leftovers each time, all pictures once on each day of the campus. */
    void run() {
        forgetting.destroyLeftovers();
        var today = time.today();
        if (!today.equals(walked)) {
            walk(today);
            attempts.forget();
            walked = today;
        }
    }

    private void walk(LocalDate today) {
        FacePhotoId last = null;
        List<FacePhoto> page;
        do {
            page = rows.after(last, PAGE);
            var days = lastDays.of(page.stream().map(FacePhoto::person).toList());
            for (var photo : page) {
                var day = days.get(photo.person());
                if (day == null || day.deleted()) {
                    forgetting.forgetOne(photo, Cause.DELETED);
                } else if (over(photo, day, today)) {
                    forgetting.forgetOne(photo, Cause.LEFT);
                } else if (rows.lost(photo)) {
                    forgetting.forgetOne(photo, Cause.KEY_LOST);
                }
                last = photo.id();
            }
        } while (page.size() == PAGE);
    }

    private boolean over(FacePhoto photo, LastDay day, LocalDate today) {
        return day.until().isBefore(today)
                && day.until().plusDays(promised.days(photo.human())).isBefore(today);
    }
}
