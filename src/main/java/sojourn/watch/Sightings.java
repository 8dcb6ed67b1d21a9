package sojourn.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.entry.PermitGranted;
import sojourn.register.PersonId;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;

/** Tells that somebody on the list got a staff number or a permit; and forgets the documents of what is over, thirty days later. */
@Component
class Sightings {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Watched watched;
    private final WatchRows rows;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Sightings(Watched watched, WatchRows rows, CampusTime time, ApplicationEventPublisher events) {
        this.watched = watched;
        this.rows = rows;
        this.time = time;
        this.events = events;
    }

    @Bean
    static RecurringTask<Void> watchForgetting(Sightings sightings) {
        return Tasks.recurring("watch-forgetting", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> sightings.forget());
    }

    @ApplicationModuleListener
    void on(StaffNumberIssued issued) {
        seen(issued.person(), WatchEvent.Sight.NUMBER, issued.at());
    }

    @ApplicationModuleListener
    void on(PermitGranted granted) {
        seen(granted.person(), WatchEvent.Sight.PERMIT, granted.at());
    }

    private void seen(PersonId person, WatchEvent.Sight sight, Instant at) {
        watched.of(person).forEach(entry -> events.publishEvent(new WatchEvent.Seen(entry.id(), sight, at)));
    }

    @Transactional
    public void forget() {
        var moment = time.now().minus(KEPT);
        rows.forget(time.at(moment).toLocalDate(), moment)
                .forEach(id -> events.publishEvent(Deed.of(null, "watch.forgotten", "watch", id)));
    }
}
