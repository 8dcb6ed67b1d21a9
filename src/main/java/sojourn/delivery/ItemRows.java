package sojourn.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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
    private final NamedParameterJdbcTemplate template;

    ItemRows(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * Those that are due at a device, removals nobody may wait for first. From now on nobody is certain what the device knows of them, until
     * {@link #settle} tells: whoever dies in between leaves that behind.
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
                            update delivery_item i set certain = false from chosen c
                            where i.device = c.device and i.person = c.person
                            returning i.*, c.sure)
                        select * from marked order by due_at, person
                        """.formatted(until))
                .param("device", device.value())
                .param("most", most)
                .query((row, n) -> item(row, row.getBoolean("sure")))
                .list();
    }

    /** What became of those that were claimed. Who is wanted otherwise meanwhile stays due. */
    void settle(Collection<Outcome> outcomes) {
        // in the order in which others lock them
        var sources = outcomes.stream()
                .sorted(Comparator.comparing(outcome -> outcome.item().person().toString()))
                .map(ItemRows::source)
                .toArray(SqlParameterSource[]::new);
        template.batchUpdate("""
                        update delivery_item set
                            known_name = :name, known_from = :from, known_until = :until, known_face = :face, certain = :certain,
                            failures = case when version = :version then :failures else 0 end,
                            trouble = case when version = :version then :trouble end,
                            words = case when version = :version then :words end,
                            asked_step = :step, asked = :asked, reference = :reference,
                            due_at = case when version <> :version then least(due_at, now())
                                when :soon and urgent and wanted_from is null then timestamptz 'epoch'
                                when cast(:again as bigint) is not null then now() + :again * interval '1 millisecond' end,
                            settled_at = case when :settled and version = :version then cast(:now as timestamptz) else settled_at end
                        where device = :device and person = :person
                        """, sources);
    }

    /**
     * What is to be written of an item.
     *
     * @param again after what pause it is tried again; null for never, unless something changes
     * @param at the campus's time
     */
    record Outcome(Item item, @Nullable Duration again, Instant at) {}

    private static SqlParameterSource source(Outcome outcome) {
        var item = outcome.item();
        var known = item.known();
        var trouble = item.trouble();
        var reference = item.reference();
        return new MapSqlParameterSource()
                .addValue("device", item.device().value())
                .addValue("person", item.person().value())
                .addValue("name", known == null ? null : known.name())
                .addValue("from", known == null ? null : Timestamp.from(known.from()))
                .addValue("until", known == null ? null : Timestamp.from(known.until()))
                .addValue(
                        "face",
                        known == null || known.face() == null
                                ? null
                                : known.face().value())
                .addValue("certain", item.certain())
                .addValue("version", item.version())
                .addValue("failures", item.failures())
                .addValue("trouble", trouble == null ? null : trouble.kind().name())
                .addValue("words", trouble == null ? null : trouble.words())
                .addValue("step", reference == null ? null : reference.step().name())
                .addValue("asked", reference == null ? null : item.version())
                .addValue("reference", reference == null ? null : reference.text())
                .addValue(
                        "again",
                        outcome.again() == null ? null : outcome.again().toMillis())
                // a device that is away has its own pause; until then nobody overtakes whom nobody may wait for
                .addValue(
                        "soon",
                        outcome.again() != null
                                && reference == null
                                && (trouble == null || (trouble.kind() == Trouble.Kind.PASSING && !item.certain())))
                .addValue("settled", item.certain() && item.next() == Step.NONE)
                .addValue("now", Timestamp.from(outcome.at()));
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
                step == null ? null : new Item.Reference(Step.valueOf(step), row.getString("reference")));
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
