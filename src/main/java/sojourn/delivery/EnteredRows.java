package sojourn.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.DeviceId;
import sojourn.gate.Entered;

/** The rows of {@code delivery_item} as those need them who hear of passages. */
@Component
class EnteredRows implements Entered {

    private final JdbcClient jdbc;

    EnteredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is gone was there until that was confirmed, which is the last that was. */
    @Override
    public Map<UUID, Instant> until(DeviceId device, Collection<UUID> people) {
        var until = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        select person, case when known_from is null then settled_at end as gone from delivery_item
                        where device = :device and person = any(:people) and trouble is distinct from 'TAKEN'
                            and (known_from is not null or (shown_name is not null and settled_at is not null))
                        """)
                .param("device", device.value())
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    var gone = row.getTimestamp("gone");
                    until.put(row.getObject("person", UUID.class), gone == null ? Instant.MAX : gone.toInstant());
                });
        return until;
    }
}
