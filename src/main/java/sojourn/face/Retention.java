package sojourn.face;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
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

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int PAGE = 500;

    /** More keys than this are not lost one by one: the file is another one, and comes back. */
    private static final int LOST_AT_MOST = 10;

    private final FaceRows rows;
    private final Forgetting forgetting;
    private final Promised promised;
    private final LastDays lastDays;
    private final Crumbs crumbs;
    private final CampusTime time;
    private @Nullable LocalDate walked;

    Retention(
            FaceRows rows,
            Forgetting forgetting,
            Promised promised,
            LastDays lastDays,
            Crumbs crumbs,
            CampusTime time) {
        this.rows = rows;
        this.forgetting = forgetting;
        this.promised = promised;
        this.lastDays = lastDays;
        this.crumbs = crumbs;
        this.time = time;
    }

    @Bean
    static RecurringTask<Void> faceRetention(Retention retention) {
        return Tasks.recurring("face-retention", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> retention.run());
    }

    @ApplicationModuleListener
    void on(StayChanged.Deleted deleted) {
        forgetting.forgetAll(deleted.person(), Cause.DELETED, deleted.at(), null);
    }

    /** All pictures once on each day of the campus, leftovers each time. */
    void run() {
        var today = time.today();
        if (!today.equals(walked)) {
            walk();
            crumbs.sweep();
            walked = today;
        }
        forgetting.destroyLeftovers();
    }

    private void walk() {
        var lost = new ArrayList<FacePhoto>();
        FacePhotoId last = null;
        List<FacePhoto> page;
        do {
            page = rows.after(last, PAGE);
            var due = due(page);
            for (var photo : page) {
                last = photo.id();
                if (due.containsKey(photo.id())) {
                    forget(photo, this::due);
                } else if (rows.lost(photo)) {
                    lost.add(photo);
                }
            }
        } while (page.size() == PAGE);
        if (lost.size() > LOST_AT_MOST) {
            LOG.error(
                    "{} pictures cannot be opened: the file of data keys is not the one that sealed them. Put the right one back; nothing was forgotten because of it.",
                    lost.size());
        } else {
            lost.forEach(photo -> forget(photo, Retention::ofLostKey));
        }
    }

    private static Map<FacePhotoId, Cause> ofLostKey(List<FacePhoto> photos) {
        return photos.stream().collect(Collectors.toMap(FacePhoto::id, photo -> Cause.KEY_LOST));
    }

    // one that cannot be forgotten now holds up no other
    private void forget(FacePhoto photo, Function<List<FacePhoto>, Map<FacePhotoId, Cause>> cause) {
        try {
            forgetting.forgetOne(photo, cause);
        } catch (RuntimeException later) {
            LOG.warn("The picture {} could not be forgotten, it is tried again tomorrow", photo.id(), later);
        }
    }

    /** Those whose reason is gone, and why. */
    private Map<FacePhotoId, Cause> due(List<FacePhoto> photos) {
        var days = lastDays.of(photos.stream().map(FacePhoto::person).toList());
        var yes = promised.standing(photos.stream().map(FacePhoto::human).toList());
        var due = new HashMap<FacePhotoId, Cause>();
        for (var photo : photos) {
            var day = days.get(photo.person());
            if (day == null || day.deleted()) {
                due.put(photo.id(), Cause.DELETED);
            } else if (!yes.contains(photo.human())) {
                due.put(photo.id(), Cause.WITHDRAWN);
            } else if (over(photo, day, time.today())) {
                due.put(photo.id(), Cause.LEFT);
            }
        }
        return due;
    }

    private boolean over(FacePhoto photo, LastDay day, LocalDate today) {
        return day.until().isBefore(today)
                && day.until().plusDays(promised.days(photo.human())).isBefore(today);
    }
}
