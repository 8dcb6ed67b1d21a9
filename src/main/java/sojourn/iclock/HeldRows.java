package sojourn.iclock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.DeviceId;
import sojourn.gate.Entrant;
import sojourn.gate.Held;

/** The rows of {@code iclock_held}: whom each device knows, as it told. Each row says which command spoke of it last. */
@Component
class HeldRows {

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Held> find(DeviceId device, String person) {
        return jdbc.sql("select * from iclock_held where device = :device and person = :person")
                .param("device", device.value())
                .param("person", person)
                .query(HeldRows::held)
                .optional();
    }

    /** In the order of their numbers. */
    List<Held> after(DeviceId device, String person, int most) {
        return jdbc.sql("""
                        select * from iclock_held where device = :device and person collate "C" > :person
                        order by person collate "C" limit :most
                        """)
                .param("device", device.value())
                .param("person", person)
                .param("most", most)
                .query(HeldRows::held)
                .list();
    }

    int count(DeviceId device) {
        return jdbc.sql("select count(*) from iclock_held where device = :device")
                .param("device", device.value())
                .query(Integer.class)
                .single();
    }

    /** Whether it is known to hold an authorisation of these doors by this plan and no other. */
    boolean isAuthorized(DeviceId device, String person, int doors, int plan) {
        return jdbc.sql("""
                        select exists (select from iclock_held where device = :device and person = :person
                            and doors = :doors and plan = :plan)
                        """)
                .param("device", device.value())
                .param("person", person)
                .param("doors", doors)
                .param("plan", plan)
                .query(Boolean.class)
                .single();
    }

    void put(DeviceId device, Entrant entrant, long turn, Instant now) {
        jdbc.sql("""
                        insert into iclock_held (device, person, name, valid_from, valid_until, person_turn, told_at)
                        values (:device, :person, :name, :from, :until, :turn, :now)
                        on conflict (device, person) do update set name = :name, valid_from = :from, valid_until = :until,
                            person_turn = greatest(iclock_held.person_turn, :turn), told_at = :now
                        """)
                .param("device", device.value())
                .param("person", entrant.number())
                .param("name", entrant.name())
                .param("from", entrant.from())
                .param("until", entrant.until())
                .param("turn", turn)
                .param("now", Timestamp.from(now))
                .update();
    }

    void authorized(DeviceId device, String person, int doors, int plan) {
        jdbc.sql("update iclock_held set doors = :doors, plan = :plan where device = :device and person = :person")
                .param("doors", doors)
                .param("plan", plan)
                .param("device", device.value())
                .param("person", person)
                .update();
    }

    void unauthorized(DeviceId device, String person) {
        jdbc.sql("update iclock_held set doors = null, plan = null where device = :device and person = :person")
                .param("device", device.value())
                .param("person", person)
                .update();
    }

    void face(DeviceId device, String person, boolean face, long turn, Instant now) {
        jdbc.sql("""
                        update iclock_held set face = :face, face_turn = greatest(face_turn, :turn), told_at = :now
                        where device = :device and person = :person
                        """)
                .param("face", face)
                .param("turn", turn)
                .param("now", Timestamp.from(now))
                .param("device", device.value())
                .param("person", person)
                .update();
    }

    void remove(DeviceId device, String person) {
        jdbc.sql("delete from iclock_held where device = :device and person = :person")
                .param("device", device.value())
                .param("person", person)
                .update();
    }

    /** How many it told of in answer to this. */
    int people(DeviceId device, long turn) {
        return told("person_turn", device, turn);
    }

    int faces(DeviceId device, long turn) {
        return told("face_turn", device, turn);
    }

    private int told(String column, DeviceId device, long turn) {
        return jdbc.sql("select count(*) from iclock_held where device = :device and " + column + " = :turn")
                .param("device", device.value())
                .param("turn", turn)
                .query(Integer.class)
                .single();
    }

    /** Whoever was spoken of before this list only is not in it. */
    void missing(DeviceId device, long turn) {
        jdbc.sql("delete from iclock_held where device = :device and person_turn < :turn")
                .param("device", device.value())
                .param("turn", turn)
                .update();
    }

    void missingFaces(DeviceId device, long turn) {
        jdbc.sql("update iclock_held set face = false where device = :device and face_turn < :turn and face")
                .param("device", device.value())
                .param("turn", turn)
                .update();
    }

    void forget(DeviceId device) {
        jdbc.sql("delete from iclock_held where device = :device")
                .param("device", device.value())
                .update();
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        var entrant = new Entrant(
                row.getString("person"),
                row.getString("name"),
                row.getObject("valid_from", LocalDateTime.class),
                row.getObject("valid_until", LocalDateTime.class));
        return new Held(entrant, row.getBoolean("face"));
    }
}
