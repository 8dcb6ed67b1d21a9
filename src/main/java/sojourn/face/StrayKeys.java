package sojourn.face;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.shell.CampusTime;
import sojourn.vault.DataKeys;

/**
 * Keys that no picture has: of an upload that never became one, or back with an older copy of their file. Only those that were made so long
 * ago that no transaction is still about to use them.
 */
@Component
class StrayKeys {

    private static final int PAGE = 1000;
    private static final Duration A_WHILE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final CampusTime time;

    StrayKeys(JdbcClient jdbc, DataKeys keys, CampusTime time) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.time = time;
    }

    void destroy() {
        var upTo = newest(time.now().minus(A_WHILE));
        var alive = keys.alive(1, upTo, PAGE);
        while (!alive.isEmpty()) {
            var used = inUse(alive);
            alive.stream().filter(key -> !used.contains(key)).forEach(keys::destroy);
            alive = keys.alive(alive.getLast() + 1, upTo, PAGE);
        }
    }

    /** Those of these keys that seal a picture. */
    private Set<Long> inUse(Collection<Long> some) {
        return jdbc.sql("select key from face_photo where key = any(:keys)")
                .param("keys", some.toArray(Long[]::new))
                .query((row, n) -> row.getLong("key"))
                .set();
    }

    /** The highest key that was made before this moment, as far as pictures and what was forgotten of them tell; 0 for none. */
    private long newest(Instant before) {
        return jdbc.sql("""
                        select greatest((select max(key) from face_photo where taken_at < :before),
                            (select max(key) from face_forgotten where forgotten_at < :before), 0)
                        """)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }
}
