package sojourn.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.DeviceId;
import sojourn.register.PersonId;

/** The rows of {@code delivery_item} as the one who plans needs them. */
@Component
class PlanRows {

    private static final long ALONE = 0x736f6a6f75726eL;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody else plans; for the rest of the transaction. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", ALONE)
                .query(Boolean.class)
                .single();
    }

    /** Waits until nobody else does. */
    void aloneAtLast() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", ALONE).query(row -> {});
    }

    /** Those whose time at some of these devices is over. */
    List<PersonId> over(Collection<DeviceId> devices, Instant now, int most) {
        return jdbc.sql("""
                        select distinct person from delivery_item
                        where wanted_until <= :now and device = any(cast(:devices as uuid[])) limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("devices", array(devices, DeviceId::toString))
                .param("most", most)
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Those of whom some device is to hold something, in the order of the ids, a page at a time. */
    List<PersonId> wanted(@Nullable PersonId after, int most) {
        return jdbc.sql("""
                        select distinct person from delivery_item where person > :after and wanted_from is not null
                        order by person limit :most
                        """)
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Writes down what these devices are to hold; what is as before is left alone. */
    void want(Collection<Want> wants, Collection<DeviceId> devices, Instant now) {
        var people = List.copyOf(wants);
        jdbc.sql("""
                        insert into delivery_item as i (device, person, number, wanted_name, wanted_from, wanted_until, wanted_face,
                            wanted_at, urgent, due_at)
                        select d.id, w.person, w.number, w.name, w.from_, w.until_, w.face, :now, w.urgent,
                            case when w.urgent then timestamptz 'epoch' else now() end
                        from unnest(cast(:devices as uuid[])) d(id)
                            cross join unnest(cast(:people as uuid[]), cast(:numbers as text[]), cast(:names as text[]),
                                cast(:from as timestamptz[]), cast(:until as timestamptz[]), cast(:faces as uuid[]),
                                cast(:urgent as boolean[])) w(person, number, name, from_, until_, face, urgent)
                            left join delivery_item had on had.device = d.id and had.person = w.person
                        where (had.person is not null or w.from_ is not null)
                            and (had.person is null or had.urgent <> w.urgent
                                or (had.wanted_name, had.wanted_from, had.wanted_until, had.wanted_face)
                                    is distinct from (w.name, w.from_, w.until_, w.face))
                        order by d.id, w.person
                        on conflict (device, person) do update set
                            number = excluded.number, wanted_name = excluded.wanted_name, wanted_from = excluded.wanted_from,
                            wanted_until = excluded.wanted_until, wanted_face = excluded.wanted_face, wanted_at = excluded.wanted_at,
                            urgent = excluded.urgent, version = i.version + 1, failures = 0,
                            due_at = case
                                when i.certain and (i.known_name, i.known_from, i.known_until, i.known_face) is not distinct from
                                    (excluded.wanted_name, excluded.wanted_from, excluded.wanted_until, excluded.wanted_face) then null
                                else excluded.due_at end,
                            trouble = null, words = null, held = false, confirmed = false
                        """)
                .param("devices", array(devices, DeviceId::toString))
                .param("people", array(people, want -> want.person().toString()))
                .param("numbers", array(people, Want::number))
                .param(
                        "names",
                        array(
                                people,
                                want -> want.copy() == null ? null : want.copy().name()))
                .param(
                        "from",
                        array(
                                people,
                                want -> want.copy() == null
                                        ? null
                                        : want.copy().from().toString()))
                .param(
                        "until",
                        array(
                                people,
                                want -> want.copy() == null
                                        ? null
                                        : want.copy().until().toString()))
                .param("faces", array(people, PlanRows::face))
                .param("urgent", array(people, want -> String.valueOf(want.urgent())))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Somebody whom a device holds though it was told nothing of them. */
    void leftOver(DeviceId device, PersonId person, String number, Copy held, Instant now) {
        jdbc.sql("""
                        insert into delivery_item (device, person, number, wanted_at, urgent, known_name, known_from, known_until,
                            known_face, due_at)
                        values (:device, :person, :number, :now, false, :name, :from, :until, :face, now())
                        on conflict do nothing
                        """)
                .param("device", device.value())
                .param("person", person.value())
                .param("number", number)
                .param("now", Timestamp.from(now))
                .param("name", held.name())
                .param("from", Timestamp.from(held.from()))
                .param("until", Timestamp.from(held.until()))
                .param("face", held.face() == null ? null : held.face().value())
                .update();
    }

    private static @Nullable String face(Want want) {
        var copy = want.copy();
        return copy == null || copy.face() == null ? null : copy.face().toString();
    }

    private static <T> @Nullable String[] array(Collection<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
