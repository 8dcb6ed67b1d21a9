package sojourn.face;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.portrait.Finding;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/** Who tried, and what the checks found: never a picture. */
@Component
class Attempts {

    private static final Duration RECENT = Duration.ofHours(24);

    /** What is said of the picture of a face, and not of its file, or of us. */
    private static final String[] SEEN = EnumSet.range(Finding.GREY, Finding.BLURRED).stream()
            .map(Finding::key)
            .toArray(String[]::new);

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

    /** The latest first. */
    List<Checks.Tried> of(PersonId person) {
        return jdbc.sql("select at, faults from face_attempt where person = :person order by at desc")
                .param("person", person.value())
                .query((row, n) -> new Checks.Tried(row.getTimestamp("at").toInstant(), List.of((String[])
                        row.getArray("faults").getArray())))
                .list();
    }

    /** Whether so many pictures of theirs were refused within a day for what the checks saw on them that a human may be asked to look. */
    boolean humanMayLook(PersonId person) {
        var refused = jdbc.sql("""
                        select count(*) from face_attempt
                        where person = :person and at > :since and faults && cast(:seen as text[])
                        """)
                .param("person", person.value())
                .param("since", Timestamp.from(time.now().minus(RECENT)))
                .param("seen", SEEN)
                .query(Integer.class)
                .single();
        return refused >= settings.triesBeforeWaiver();
    }
}
