package sojourn.face;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/** Who tried, and what the checks found: never a picture. Kept for half a year, for the statistics. */
@Component
class Attempts {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration RECENT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final FaceSettings settings;
    private final CampusTime time;

    Attempts(JdbcClient jdbc, FaceSettings settings, CampusTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    /** No faults: it was taken. */
    void add(PersonId person, List<String> faults) {
        jdbc.sql("insert into face_attempt (person, at, faults) values (:person, :at, :faults)")
                .param("person", person.value())
                .param("at", Timestamp.from(time.now()))
                .param("faults", faults.toArray(String[]::new))
                .update();
    }

    /** Whether so many pictures of theirs were refused within a day that a human may be asked to look. */
    boolean humanMayLook(PersonId person) {
        var refused = jdbc.sql("""
                        select count(*) from face_attempt
                        where person = :person and at > :since and cardinality(faults) > 0
                        """)
                .param("person", person.value())
                .param("since", Timestamp.from(time.now().minus(RECENT)))
                .query(Integer.class)
                .single();
        return refused >= settings.triesBeforeWaiver();
    }

    void forget() {
        jdbc.sql("delete from face_attempt where at < :before")
                .param("before", Timestamp.from(time.now().minus(KEPT)))
                .update();
    }
}
