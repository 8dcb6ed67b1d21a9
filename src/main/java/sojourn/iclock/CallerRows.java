package sojourn.iclock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;

/** The rows of {@code iclock_device}. */
@Component
class CallerRows {

    private final JdbcClient jdbc;

    CallerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Caller> find(DeviceId device) {
        return jdbc.sql("select * from iclock_device where device = :device")
                .param("device", device.value())
                .query(CallerRows::caller)
                .optional();
    }

    /** Until the transaction ends nobody else changes anything of this device. */
    Caller lock(Device device) {
        jdbc.sql("insert into iclock_device (device, serial) values (:device, :serial) on conflict do nothing")
                .param("device", device.id().value())
                .param("serial", device.access().serial())
                .update();
        return jdbc.sql("select * from iclock_device where device = :device for update")
                .param("device", device.id().value())
                .query(CallerRows::caller)
                .single();
    }

    /** Written some times a minute only: it calls every other second. */
    void called(Device device, Instant now) {
        jdbc.sql("""
                        insert into iclock_device (device, serial, called_at) values (:device, :serial, :now)
                        on conflict (device) do update set called_at = :now
                        where iclock_device.called_at is null or iclock_device.called_at not between :lately and :now
                        """)
                .param("device", device.id().value())
                .param("serial", device.access().serial())
                .param("now", Timestamp.from(now))
                .param("lately", Timestamp.from(now.minusSeconds(15)))
                .update();
    }

    void registered(DeviceId device, String code, String session) {
        jdbc.sql("update iclock_device set code = :code, session = :session, proven = false where device = :device")
                .param("code", code)
                .param("session", session)
                .param("device", device.value())
                .update();
    }

    void proven(DeviceId device) {
        jdbc.sql("update iclock_device set proven = true where device = :device")
                .param("device", device.value())
                .update();
    }

    /** What it does not say again stays as it was. */
    void described(DeviceId device, Fields said) {
        jdbc.sql("""
                        update iclock_device set model = coalesce(nullif(:model, ''), model),
                            firmware = coalesce(nullif(:firmware, ''), firmware),
                            capacity = coalesce(cast(:capacity as int), capacity),
                            seconds = coalesce(cast(:seconds as boolean), seconds)
                        where device = :device
                        """)
                .param("model", said.text("devicename"))
                .param("firmware", said.text("firmver").isEmpty() ? said.text("fwversion") : said.text("firmver"))
                .param("capacity", capacity(said))
                .param(
                        "seconds",
                        said.text("datefmtfunon").isEmpty()
                                ? null
                                : said.text("datefmtfunon").equals("1"))
                .param("device", device.value())
                .update();
    }

    private static @Nullable Integer capacity(Fields said) {
        var told = said.number("maxusercount");
        return told.isPresent() && told.getAsLong() >= 0 && told.getAsLong() <= 10_000_000
                ? (int) told.getAsLong()
                : null;
    }

    void drift(DeviceId device, Duration drift) {
        jdbc.sql("update iclock_device set drift_s = :drift where device = :device and drift_s <> :drift")
                .param("drift", drift.toSeconds())
                .param("device", device.value())
                .update();
    }

    void turns(DeviceId device, long last) {
        jdbc.sql("update iclock_device set last_turn = :last where device = :device")
                .param("last", last)
                .param("device", device.value())
                .update();
    }

    void asked(DeviceId device, Instant now) {
        jdbc.sql("update iclock_device set asked_at = :now, people_told = false where device = :device")
                .param("now", Timestamp.from(now))
                .param("device", device.value())
                .update();
    }

    void peopleTold(DeviceId device) {
        jdbc.sql("update iclock_device set people_told = true where device = :device")
                .param("device", device.value())
                .update();
    }

    /** Only where the people came whole before. */
    void told(DeviceId device, Instant now) {
        jdbc.sql("update iclock_device set told_at = :now where device = :device and people_told")
                .param("now", Timestamp.from(now))
                .param("device", device.value())
                .update();
    }

    /** Keeps only the turns, so that no number is ever used twice. */
    void forget(DeviceId device, String serial) {
        jdbc.sql("""
                        update iclock_device set serial = :serial, called_at = null, model = '', firmware = '', capacity = 0,
                            seconds = false, drift_s = 0, code = '', session = '', proven = false, asked_at = null, people_told = false, told_at = null
                        where device = :device
                        """).param("serial", serial).param("device", device.value()).update();
    }

    private static Caller caller(ResultSet row, int n) throws SQLException {
        return new Caller(
                row.getString("serial"),
                moment(row.getTimestamp("called_at")),
                row.getString("model"),
                row.getString("firmware"),
                row.getInt("capacity"),
                row.getBoolean("seconds") ? Validity.SECONDS : Validity.DAYS,
                Duration.ofSeconds(row.getLong("drift_s")),
                row.getString("code"),
                row.getString("session"),
                row.getBoolean("proven"),
                row.getLong("last_turn"),
                moment(row.getTimestamp("asked_at")),
                moment(row.getTimestamp("told_at")));
    }

    static @Nullable Instant moment(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
