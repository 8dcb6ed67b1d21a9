package sojourn.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.DeviceId;

/** The rows of {@code passage_mark}. */
@Component
class Marks {

    /** How often a device is asked for what it did not tell by itself. */
    static final Duration EVERY = Duration.ofMinutes(5);

    /** A device that numbers falling locks too shows a gap with each passage; it is not asked more often than this because of it. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Taken until the end of the transaction: what one device tells is kept one after another. */
    Mark take(DeviceId device, Instant now) {
        expect(List.of(device), now);
        return jdbc.sql("select * from passage_mark where device = :device for update")
                .param("device", device.value())
                .query(Marks::mark)
                .single();
    }

    Mark of(DeviceId device) {
        return jdbc.sql("select * from passage_mark where device = :device")
                .param("device", device.value())
                .query(Marks::mark)
                .single();
    }

    /** Devices that are new are asked at once. */
    void expect(Collection<DeviceId> devices, Instant now) {
        jdbc.sql("""
                        insert into passage_mark (device, due_at)
                        select device, cast(:now as timestamptz) from unnest(cast(:devices as uuid[])) as d (device) order by device
                        on conflict (device) do nothing
                        """)
                .param("now", Timestamp.from(now))
                .param("devices", devices.stream().map(DeviceId::toString).toArray(String[]::new))
                .update();
    }

    List<DeviceId> due(Instant now) {
        return jdbc.sql("select device from passage_mark where due_at <= :now order by due_at")
                .param("now", Timestamp.from(now))
                .query((row, n) -> new DeviceId(row.getObject("device", UUID.class)))
                .list();
    }

    /** Whatever comes of it, the next time is set. */
    void asked(DeviceId device, Instant now) {
        jdbc.sql("update passage_mark set asked_at = :now, due_at = :next where device = :device")
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(EVERY)))
                .param("device", device.value())
                .update();
    }

    /** Something is missing: it is asked soon. */
    void hurry(DeviceId device, Instant now) {
        jdbc.sql("""
                        update passage_mark set due_at = least(due_at, greatest(:now, coalesce(asked_at, '-infinity') + :pause * interval '1 second'))
                        where device = :device
                        """)
                .param("now", Timestamp.from(now))
                .param("pause", PAUSE.toSeconds())
                .param("device", device.value())
                .update();
    }

    void store(Mark mark) {
        jdbc.sql("update passage_mark set epoch = :epoch, serial = :serial, told_at = :told where device = :device")
                .param("epoch", mark.epoch())
                .param("serial", mark.serial())
                .param("told", timestamp(mark.toldAt()))
                .param("device", mark.device().value())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Mark mark(ResultSet row, int n) throws SQLException {
        var told = row.getTimestamp("told_at");
        return new Mark(
                new DeviceId(row.getObject("device", UUID.class)),
                row.getInt("epoch"),
                row.getLong("serial"),
                told == null ? null : told.toInstant());
    }
}
