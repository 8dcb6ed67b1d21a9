package sojourn.face;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/** What the taking of a picture leaves behind about somebody besides the picture, and when that goes: tries, refusals, codes for a phone, keys. */
@Component
class Crumbs {

    /** Tries and refusals serve the statistics; a code is over within minutes. */
    private static final Duration KEPT = Duration.ofDays(180);

    private static final Duration OVER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final StrayKeys strays;
    private final CampusTime time;

    Crumbs(JdbcClient jdbc, StrayKeys strays, CampusTime time) {
        this.jdbc = jdbc;
        this.strays = strays;
        this.time = time;
    }

    /** With their last picture. */
    void forget(PersonId person) {
        List.of("delete from face_attempt where person = :person", "delete from face_refusal where person = :person")
                .forEach(sql -> jdbc.sql(sql).param("person", person.value()).update());
    }

    /** Whose time is over, and keys without a picture. */
    void sweep() {
        strays.destroy();
        delete("delete from face_attempt where at < :before", KEPT);
        delete("delete from face_refusal where at < :before", KEPT);
        delete("delete from face_hand_over where expires_at < :before", OVER);
    }

    private void delete(String sql, Duration kept) {
        jdbc.sql(sql).param("before", Timestamp.from(time.now().minus(kept))).update();
    }
}
