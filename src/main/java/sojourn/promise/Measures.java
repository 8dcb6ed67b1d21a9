package sojourn.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.calendar.SchoolCalendar;
import sojourn.shell.CampusTime;
import sojourn.shell.EntityId;

/** How long answers take, in working time of the school calendar (R27). */
@Service
@Transactional
public class Measures {

    /** How far back is looked. */
    public static final Period LATELY = Period.ofDays(90);

    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final String LATELY_BY_KIND = """
            select kind, count(*) as answers, percentile_cont(0.5) within group (order by took_minutes) as median,
                count(*) filter (where in_time) as in_time
            from approval_measured where answered_at > :since %s group by kind
            """;

    // as many as there are kinds of matters
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final SchoolCalendar calendar;
    private final CampusTime time;

    Measures(JdbcClient jdbc, SchoolCalendar calendar, CampusTime time) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.time = time;
    }

    /** Of one kind, up to {@link #KEPT} old: every page of an application shows it. Empty where nothing was answered. */
    @Transactional(readOnly = true)
    public Optional<Measured> lately(String kind) {
        var now = time.now();
        var before = kept.get(kind);
        if (before != null && Duration.between(before.at(), now).abs().compareTo(KEPT) < 0) {
            return before.found();
        }
        var found = jdbc.sql(LATELY_BY_KIND.formatted("and kind = :kind"))
                .param("since", since(now))
                .param("kind", kind)
                .query((row, n) -> measured(row))
                .optional();
        kept.put(kind, new Kept(now, found));
        return found;
    }

    /** By kind; without those for which nothing was answered in {@link #LATELY}. */
    @Transactional(readOnly = true)
    Map<String, Measured> lately() {
        return jdbc
                .sql(LATELY_BY_KIND.formatted(""))
                .param("since", since(time.now()))
                .query((row, n) -> Map.entry(row.getString("kind"), measured(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Timestamp since(Instant now) {
        return Timestamp.from(time.at(now).minus(LATELY).toInstant());
    }

    private static Measured measured(ResultSet row) throws SQLException {
        return new Measured(
                row.getLong("answers"),
                Duration.ofMinutes(Math.round(row.getDouble("median"))),
                row.getLong("in_time"));
    }

    /**
     * Somebody has answered what they were asked: in time where not a whole minute of working time has passed beyond what was promised, as the time it took is counted. Who is
     * asked at the beginning of a day and answers before the next one begins has taken a day, not more.
     *
     * @param act with which act of the application, from 0
     */
    public void note(EntityId application, int act, String kind, Instant asked, Instant due, Instant answered) {
        jdbc.sql("""
                        insert into approval_measured (approval, act, kind, answered_at, took_minutes, in_time)
                        values (:approval, :act, :kind, :at, :minutes, :inTime)
                        """)
                .param("approval", application.value())
                .param("act", act)
                .param("kind", kind)
                .param("at", Timestamp.from(answered))
                .param("minutes", calendar.workingTimeBetween(asked, answered).toMinutes())
                .param("inTime", calendar.workingTimeBetween(due, answered).toMinutes() == 0)
                .update();
    }

    /**
     * @param median half of the answers took no longer, in working time
     * @param inTime how many of them came within the promised time
     */
    public record Measured(long answers, Duration median, long inTime) {

        /** The median in half hours, rounded up. */
        public long halfHours() {
            return (median.toMinutes() + 29) / 30;
        }

        /** The median in hours, as one writes them: {@code 3} or {@code 3.5}. */
        public String hours() {
            return halfHours() / 2 + (halfHours() % 2 == 0 ? "" : ".5");
        }

        /** 0 to 100, rounded down: only all of them are 100. */
        public int percentInTime() {
            return (int) (100 * inTime / answers);
        }
    }

    private record Kept(Instant at, Optional<Measured> found) {}
}
