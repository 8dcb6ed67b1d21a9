package sojourn.iclock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.DeviceId;
import sojourn.gate.Entrant;

/** The rows of {@code iclock_command}. What names or shows a person leaves them with the answer. */
@Component
class CommandRows {

    private final JdbcClient jdbc;
    private final Pictures pictures;

    CommandRows(JdbcClient jdbc, Pictures pictures) {
        this.jdbc = jdbc;
        this.pictures = pictures;
    }

    void insert(Command command, byte @Nullable [] jpeg, Instant now) {
        var entrant = command.entrant();
        jdbc.sql("""
                        insert into iclock_command (id, device, turn, kind, reference, person, name, valid_from, valid_until,
                            doors, plan, not_before, urgency, picture, created_at)
                        values (:id, :device, :turn, :kind, :reference, :person, :name, :from, :until, :doors, :plan,
                            :notBefore, :urgency, :picture, :now)
                        """)
                .param("id", command.id())
                .param("device", command.device().value())
                .param("turn", command.turn())
                .param("kind", command.kind().name())
                .param("reference", command.reference())
                .param("person", command.person())
                .param("name", entrant == null ? null : entrant.name())
                .param("from", entrant == null ? null : entrant.from())
                .param("until", entrant == null ? null : entrant.until())
                .param("doors", command.doors())
                .param("plan", command.plan())
                .param("notBefore", command.notBefore())
                .param("urgency", command.urgency().rank())
                .param("picture", jpeg == null ? null : pictures.sealed(command.id(), jpeg))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Command> find(DeviceId device, long turn) {
        return jdbc.sql("select * from iclock_command where device = :device and turn = :turn")
                .param("device", device.value())
                .param("turn", turn)
                .query(CommandRows::command)
                .optional();
    }

    /**
     * Who is removed comes first, the last of them before the others; the rest in order.
     *
     * @param from what must not be told before this moment is left out
     */
    List<Command> waiting(DeviceId device, LocalDateTime from, int most) {
        return jdbc.sql("""
                        select * from iclock_command where device = :device and answered_at is null
                            and (not_before is null or not_before <= :from)
                        order by urgency desc, case when urgency = 3 then -turn else turn end limit :most
                        """)
                .param("device", device.value())
                .param("from", from)
                .param("most", most)
                .query(CommandRows::command)
                .list();
    }

    /** In order; none where it is unknown. */
    List<Command> group(DeviceId device, String reference) {
        return jdbc.sql("select * from iclock_command where device = :device and reference = :reference order by turn")
                .param("device", device.value())
                .param("reference", reference)
                .query(CommandRows::command)
                .list();
    }

    /** What was last asked of it about this person, where it has not done it yet. */
    List<Command> lastGroup(DeviceId device, String person) {
        return jdbc.sql("""
                        select reference from iclock_command
                        where device = :device and person = :person and answered_at is null and reference <> ''
                        order by turn desc limit 1
                        """)
                .param("device", device.value())
                .param("person", person)
                .query(String.class)
                .optional()
                .map(reference -> group(device, reference))
                .orElse(List.of());
    }

    void sent(List<Command> batch, Instant now) {
        jdbc.sql("update iclock_command set sent_at = :now, sends = sends + 1 where id = any(:ids)")
                .param("now", Timestamp.from(now))
                .param("ids", batch.stream().map(Command::id).toArray(UUID[]::new))
                .update();
    }

    /** It will answer once more. */
    void later(Command command, Instant now) {
        jdbc.sql("update iclock_command set sent_at = :now where id = :id and answered_at is null")
                .param("now", Timestamp.from(now))
                .param("id", command.id())
                .update();
    }

    void answered(Command command, int code, Instant now) {
        jdbc.sql("""
                        update iclock_command set answered_at = :now, code = :code, picture = null, name = null
                        where id = :id and answered_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("code", code)
                .param("id", command.id())
                .update();
    }

    /**
     * Something else is wanted of a person: of these kinds what was not sent is gone, and what was is not told again, for it would undo what is wanted now. Nobody waits for
     * what comes of it.
     */
    void supersede(DeviceId device, String person, Set<Kind> kinds) {
        var asked = Map.of(
                "device", device.value(),
                "person", person,
                "kinds", kinds.stream().map(Kind::name).toArray(String[]::new));
        jdbc.sql("""
                        delete from iclock_command where device = :device and person = :person and kind = any(:kinds)
                        and answered_at is null and sends = 0
                        """).params(asked).update();
        jdbc.sql("""
                        update iclock_command set sends = greatest(sends, :often), reference = ''
                        where device = :device and person = :person and kind = any(:kinds) and answered_at is null
                        """).params(asked).param("often", Command.OFTEN).update();
    }

    void dropAnswered(DeviceId device, Instant before) {
        jdbc.sql("delete from iclock_command where device = :device and answered_at < :before")
                .param("device", device.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    void forget(DeviceId device) {
        jdbc.sql("delete from iclock_command where device = :device")
                .param("device", device.value())
                .update();
    }

    private static Command command(ResultSet row, int n) throws SQLException {
        var person = row.getString("person");
        var name = row.getString("name");
        return new Command(
                row.getObject("id", UUID.class),
                new DeviceId(row.getObject("device", UUID.class)),
                row.getLong("turn"),
                Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                person,
                name == null
                        ? null
                        : new Entrant(
                                person,
                                name,
                                row.getObject("valid_from", LocalDateTime.class),
                                row.getObject("valid_until", LocalDateTime.class)),
                row.getInt("doors"),
                row.getInt("plan"),
                row.getObject("not_before", LocalDateTime.class),
                Urgency.of(row.getInt("urgency")),
                CallerRows.moment(row.getTimestamp("sent_at")),
                row.getInt("sends"),
                row.getObject("code", Integer.class));
    }
}
