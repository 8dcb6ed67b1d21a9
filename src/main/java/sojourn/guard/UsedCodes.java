package sojourn.guard;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.organization.CampusId;
import sojourn.passcode.PassCode;

/** The rows of {@code guard_used_code}: which codes were shown at a campus in the last minutes, so that a second showing is noticed (R45). */
@Component
class UsedCodes {

    private static final int KEPT_SECONDS = 600;

    private final JdbcClient jdbc;

    UsedCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was shown here before; from now on it was. */
    boolean shown(PassCode code, CampusId campus, Instant now) {
        forget(now);
        return jdbc.sql("""
                        insert into guard_used_code (campus, number, slot, used_at)
                        values (:campus, :number, :slot, :now) on conflict do nothing
                        """)
                        .param("campus", campus.value())
                        .param("number", code.number().value())
                        .param("slot", code.slot())
                        .param("now", Timestamp.from(now))
                        .update()
                == 0;
    }

    // two who forget at once do not wait for one another
    private void forget(Instant now) {
        jdbc.sql("""
                        delete from guard_used_code where ctid in (
                            select ctid from guard_used_code where used_at < :old limit 100 for update skip locked)
                        """)
                .param("old", Timestamp.from(now.minusSeconds(KEPT_SECONDS)))
                .update();
    }
}
