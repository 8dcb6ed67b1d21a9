package sojourn.face;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.calendar.SchoolCalendar;
import sojourn.shell.CampusTime;

/**
 * How many people's faces are kept, and the duty that comes with it: whoever keeps 100,000 files with the provincial authority within 30 working
 * days (人脸识别技术应用安全管理办法, Art. 15). 80,000 is the time to prepare.
 */
@Service
@Transactional
public class StoredFaces {

    /** The numbers of people at which somebody is told. */
    public static final List<Integer> THRESHOLDS = List.of(80_000, 100_000);

    private static final int WORKING_DAYS_TO_FILE = 30;

    private final JdbcClient jdbc;
    private final SchoolCalendar calendar;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    StoredFaces(JdbcClient jdbc, SchoolCalendar calendar, CampusTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.time = time;
        this.events = events;
    }

    @Bean
    static RecurringTask<Void> faceCount(StoredFaces faces) {
        return Tasks.recurring("face-count", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> faces.watch());
    }

    /**
     * A number that was reached for the first time.
     *
     * @param fileBy the last day to file; null below the number that obliges to
     */
    public record Reached(
            int threshold, Instant at, @Nullable LocalDate fileBy) {}

    /** Pictures that were forgotten for one cause. */
    public record Forgotten(Cause cause, long pictures) {}

    /** How many people there is a picture of. */
    @Transactional(readOnly = true)
    public long people() {
        return jdbc.sql("select count(distinct person) from face_photo")
                .query(Long.class)
                .single();
    }

    /** The highest first. */
    @Transactional(readOnly = true)
    public List<Reached> reached() {
        return jdbc.sql("select threshold, reached_at from face_filing order by threshold desc")
                .query((row, n) -> reached(
                        row.getInt("threshold"), row.getTimestamp("reached_at").toInstant()))
                .list();
    }

    /** How many pictures were forgotten since then, by what for; the most frequent first. */
    @Transactional(readOnly = true)
    public List<Forgotten> forgotten(Instant since) {
        return jdbc.sql("""
                        select cause, count(*) as pictures from face_forgotten where forgotten_at >= :since
                        group by cause order by pictures desc, cause
                        """)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Forgotten(Cause.valueOf(row.getString("cause")), row.getLong("pictures")))
                .list();
    }

    /** Tells once for each number. */
    void watch() {
        var people = people();
        THRESHOLDS.stream().filter(threshold -> people >= threshold).forEach(threshold -> {
            var first = jdbc.sql("""
                            insert into face_filing (threshold, reached_at) values (:threshold, :now) on conflict do nothing
                            """)
                    .param("threshold", threshold)
                    .param("now", Timestamp.from(time.now()))
                    .update();
            if (first == 1) {
                events.publishEvent(new FacesCounted(reached(threshold, time.now()), people));
            }
        });
    }

    private Reached reached(int threshold, Instant at) {
        return new Reached(threshold, at, threshold < THRESHOLDS.getLast() ? null : fileBy(at));
    }

    private LocalDate fileBy(Instant at) {
        return calendar.dayAfter(time.at(at).toLocalDate(), WORKING_DAYS_TO_FILE);
    }
}
