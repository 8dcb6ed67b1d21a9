package sojourn.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.face.FacePhotoId;
import sojourn.gate.DeviceId;
import sojourn.gate.Trouble;
import sojourn.register.PersonId;

/** The rows of {@code delivery_item} as those who deliver need them. Pauses go by the database's clock, validity by the campus's. */
@Component
@Transactional
class ItemRows {

    private final JdbcClient jdbc;

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that are due at a device, removals nobody may wait for first. From now on nobody is certain what the device knows of them, until
     * {@link OutcomeRows} tell: whoever dies in between leaves that behind, and what was to be told.
     */
    List<Item> claim(DeviceId device, int most) {
        return claim(device, "now()", most);
    }

    /** The same of removals nobody may wait for, and of nobody else. */
    List<Item> claimUrgent(DeviceId device, int most) {
        // what is urgent is due since then, so that it comes first
        return claim(device, "timestamptz 'epoch'", most);
    }

    private List<Item> claim(DeviceId device, String until, int most) {
        return jdbc.sql("""
                        with chosen as (
                            select device, person, certain as sure from delivery_item
                            where device = :device and due_at <= %s
                            order by due_at limit :most for update skip locked),
                        marked as (
                            update delivery_item i set certain = false,
                                told_from = coalesce(i.wanted_from, i.told_from), told_until = coalesce(i.wanted_until, i.told_until)
                            from chosen c
                            where i.device = c.device and i.person = c.person
                            returning i.*, c.sure)
                        select * from marked order by due_at, person
                        """.formatted(until))
                .param("device", device.value())
                .param("most", most)
                .query((row, n) -> item(row, row.getBoolean("sure")))
                .list();
    }

    Optional<Item> referred(DeviceId device, String reference) {
        return jdbc.sql("""
                        select * from delivery_item where device = :device and reference = :reference for update
                        """)
                .param("device", device.value())
                .param("reference", reference)
                .query((row, n) -> item(row, row.getBoolean("certain")))
                .optional();
    }

    /** The version that was asked for under this reference. */
    int asked(DeviceId device, String reference) {
        return jdbc.sql("select asked from delivery_item where device = :device and reference = :reference")
                .param("device", device.value())
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }

    Optional<Item> find(DeviceId device, PersonId person) {
        return jdbc.sql("select * from delivery_item where device = :device and person = :person for update")
                .param("device", device.value())
                .param("person", person.value())
                .query((row, n) -> item(row, row.getBoolean("certain")))
                .optional();
    }

    Optional<Item> numbered(DeviceId device, String number) {
        return jdbc.sql("select * from delivery_item where device = :device and number = :number for update")
                .param("device", device.value())
                .param("number", number)
                .query((row, n) -> item(row, row.getBoolean("certain")))
                .optional();
    }

    /** All of a device whom it knows or should know, in the order of the ids, a page at a time. */
    List<Item> all(DeviceId device, @Nullable PersonId after, int most) {
        return jdbc.sql("""
                        select * from delivery_item where device = :device and person > :after
                        order by person limit :most
                        """)
                .param("device", device.value())
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query((row, n) -> item(row, row.getBoolean("certain")))
                .list();
    }

    /** Gives those another try that a full device did not take, the longest waiting first. */
    void thereIsRoom(DeviceId device, int places) {
        jdbc.sql("""
                        with longest as (
                            select person from delivery_item
                            where device = :device and trouble = 'CAPACITY' and due_at is null
                            order by wanted_at limit :places),
                        those as (
                            select person from delivery_item
                            where device = :device and person in (select person from longest) order by person for update)
                        update delivery_item i set due_at = now() from those where i.device = :device and i.person = those.person
                        """).param("device", device.value()).param("places", places).update();
    }

    /** Everything at a device that its trouble has stopped or put off. */
    void retry(DeviceId device) {
        jdbc.sql("""
                        with those as (
                            select person from delivery_item
                            where device = :device and (trouble is not null or due_at > now()) and not held and reference is null
                            order by person for update)
                        update delivery_item i set due_at = now(), failures = 0
                        from those where i.device = :device and i.person = those.person
                        """).param("device", device.value()).update();
    }

    /** What was removed everywhere it had to be, before a moment of the campus's time. */
    void forget(Instant before) {
        jdbc.sql("""
                        delete from delivery_item
                        where wanted_from is null and known_from is null and certain and due_at is null and trouble is null
                            and not held and reference is null and settled_at < :before
                        """).param("before", Timestamp.from(before)).update();
    }

    static Item item(ResultSet row, boolean certain) throws SQLException {
        var trouble = row.getString("trouble");
        var step = row.getString("asked_step");
        return new Item(
                new DeviceId(row.getObject("device", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("number"),
                copy(row, "wanted"),
                copy(row, "known"),
                certain,
                row.getInt("version"),
                row.getInt("failures"),
                trouble == null ? null : new Trouble(Trouble.Kind.valueOf(trouble), row.getString("words")),
                step == null ? null : new Item.Reference(Step.valueOf(step), row.getString("reference")),
                new Item.Told(row.getString("shown_name"), moment(row, "told_from"), moment(row, "told_until")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Copy copy(ResultSet row, String which) throws SQLException {
        var name = row.getString(which + "_name");
        if (name == null) {
            return null;
        }
        var face = row.getObject(which + "_face", UUID.class);
        return new Copy(
                name,
                row.getTimestamp(which + "_from").toInstant(),
                row.getTimestamp(which + "_until").toInstant(),
                face == null ? null : new FacePhotoId(face));
    }
}
