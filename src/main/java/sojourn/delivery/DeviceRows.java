package sojourn.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Condition;
import sojourn.gate.DeviceId;
import sojourn.gate.Trouble;

/** The rows of {@code delivery_device}: how each device was, and when what is done with it. All by the database's clock, which all nodes share. */
@Component
@Transactional
class DeviceRows {

    private final JdbcClient jdbc;

    DeviceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins to know of these. */
    void know(Collection<DeviceId> devices) {
        jdbc.sql("""
                        insert into delivery_device (device, next_at, probe_at, reconcile_at)
                        select id, now(), now(), now() from unnest(cast(:devices as uuid[])) id
                        on conflict do nothing
                        """)
                .param("devices", devices.stream().map(DeviceId::toString).toArray(String[]::new))
                .update();
    }

    /** Those that may be spoken to and with whom there is something to do. */
    List<DeviceId> ready() {
        return jdbc.sql("""
                        select d.device from delivery_device d
                        where d.next_at <= now() and (d.lease_until is null or d.lease_until < now())
                            and (d.probe_at <= now() or d.reconcile_at <= now() or exists (
                                select from delivery_item i where i.device = d.device and i.due_at <= now()))
                        order by d.next_at
                        """)
                .query((row, n) -> new DeviceId(row.getObject("device", UUID.class)))
                .list();
    }

    boolean probeDue(DeviceId device) {
        return jdbc.sql("select coalesce(probe_at <= now(), false) from delivery_device where device = :device")
                .param("device", device.value())
                .query(Boolean.class)
                .single();
    }

    /** For when a comparison is due; empty where that is not yet. */
    Optional<Instant> reconcileDue(DeviceId device) {
        return jdbc.sql("select reconcile_at from delivery_device where device = :device and reconcile_at <= now()")
                .param("device", device.value())
                .query((row, n) -> row.getTimestamp("reconcile_at").toInstant())
                .optional();
    }

    /** It has answered: nothing is wrong any more. */
    void answered(DeviceId device) {
        jdbc.sql("""
                        update delivery_device set seen_at = now(), failures = 0, trouble = null, words = null, troubled_at = null
                        where device = :device and (trouble is not null or failures > 0 or seen_at is null
                            or seen_at < now() - interval '10 seconds')
                        """).param("device", device.value()).update();
    }

    void probed(DeviceId device, Condition condition, Duration again) {
        jdbc.sql("""
                        update delivery_device set model = :model, firmware = :firmware, people = :people, capacity = :capacity,
                            drift_s = :drift, probe_at = now() + :again * interval '1 millisecond'
                        where device = :device
                        """)
                .param("device", device.value())
                .param("model", condition.model())
                .param("firmware", condition.firmware())
                .param("people", condition.people())
                .param("capacity", condition.capacity())
                .param("drift", Math.clamp(condition.drift().toSeconds(), Integer.MIN_VALUE, Integer.MAX_VALUE))
                .param("again", again.toMillis())
                .update();
        answered(device);
    }

    void probeSoon(DeviceId device) {
        jdbc.sql("""
                        update delivery_device set probe_at = now() + interval '20 seconds'
                        where device = :device and probe_at > now() + interval '20 seconds'
                        """).param("device", device.value()).update();
    }

    int failures(DeviceId device) {
        return jdbc.sql("select failures from delivery_device where device = :device")
                .param("device", device.value())
                .query(Integer.class)
                .single();
    }

    /** Nothing is asked of it for so long; then it is probed first. */
    void failed(DeviceId device, Trouble trouble, Duration pause) {
        jdbc.sql("""
                        update delivery_device set failures = failures + 1, trouble = :trouble, words = :words,
                            troubled_at = coalesce(troubled_at, now()), next_at = now() + :pause * interval '1 millisecond',
                            probe_at = now()
                        where device = :device
                        """)
                .param("device", device.value())
                .param("trouble", trouble.kind().name())
                .param("words", trouble.words())
                .param("pause", pause.toMillis())
                .update();
    }

    /** At once, whatever pause there was. */
    void tryNow(@Nullable DeviceId device) {
        jdbc.sql("""
                        update delivery_device set next_at = now(), probe_at = now()
                        where cast(:device as uuid) is null or device = cast(:device as uuid)
                        """).param("device", device == null ? null : device.toString()).update();
    }

    void reconcile(@Nullable DeviceId device) {
        jdbc.sql("""
                        update delivery_device set reconcile_at = now()
                        where cast(:device as uuid) is null or device = cast(:device as uuid)
                        """).param("device", device == null ? null : device.toString()).update();
    }

    void reconcileLater(DeviceId device, Duration pause) {
        jdbc.sql("""
                        update delivery_device set reconcile_at = now() + :pause * interval '1 millisecond' where device = :device
                        """)
                .param("device", device.value())
                .param("pause", pause.toMillis())
                .update();
    }

    /** @param asked for when it was due: one that was asked for while it ran is still to be done */
    void reconciled(DeviceId device, Instant asked, int missing, int leftOver) {
        jdbc.sql("""
                        update delivery_device set reconciled_at = now(), missing = :missing, left_over = :left,
                            reconcile_at = case when reconcile_at > :asked then reconcile_at end
                        where device = :device
                        """)
                .param("device", device.value())
                .param("asked", Timestamp.from(asked))
                .param("missing", missing)
                .param("left", leftOver)
                .update();
    }

    @Transactional(readOnly = true)
    List<DeviceStanding> all() {
        return jdbc.sql("""
                        select *, extract(epoch from now() - troubled_at) as away, extract(epoch from next_at - now()) as pause,
                            extract(epoch from now() - reconciled_at) as compared
                        from delivery_device
                        """).query(DeviceRows::standing).list();
    }

    private static DeviceStanding standing(ResultSet row, int n) throws SQLException {
        var trouble = row.getString("trouble");
        var model = row.getString("model");
        return new DeviceStanding(
                new DeviceId(row.getObject("device", UUID.class)),
                trouble == null ? null : new Trouble(Trouble.Kind.valueOf(trouble), row.getString("words")),
                seconds(row, "away"),
                seconds(row, "pause"),
                row.getTimestamp("seen_at") != null,
                model == null ? "" : model,
                row.getInt("people"),
                row.getInt("capacity"),
                Duration.ofSeconds(row.getInt("drift_s")),
                row.getTimestamp("reconcile_at") != null,
                row.getTimestamp("reconciled_at") == null ? null : seconds(row, "compared"),
                row.getInt("missing"),
                row.getInt("left_over"));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(Math.max(0, row.getLong(column)));
    }
}
