package sojourn.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.DeviceId;
import sojourn.register.PersonId;

/** The rows of {@code delivery_item} as they are shown. */
@Component
class PlaceRows {

    private static final String SELECT =
            "select *, extract(epoch from greatest(due_at, now()) - now()) as again from delivery_item ";

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item with what only its reader asks. */
    record Row(
            Item item,
            boolean held,
            @Nullable Duration again,
            @Nullable Instant settledAt) {}

    List<Row> of(Collection<PersonId> people) {
        return jdbc.sql(SELECT + "where person = any(cast(:people as uuid[]))")
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query(PlaceRows::row)
                .list();
    }

    /** Those with whom some of these devices are not done, or all; in the order of the ids, a page at a time. */
    List<PersonId> people(boolean unsettled, Collection<DeviceId> devices, @Nullable PersonId after, int most) {
        return jdbc.sql("""
                        select distinct person from delivery_item
                        where person > :after and device = any(cast(:devices as uuid[]))
                        """ + (unsettled ? "and (due_at is not null or trouble is not null or held)" : "") + """
                         order by person limit :most
                        """)
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("devices", devices.stream().map(DeviceId::toString).toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Those a human is to enter at a device or to remove there, the longest waiting first. */
    List<Row> due(DeviceId device, int most) {
        return jdbc.sql(SELECT + """
                        where device = :device and due_at is not null and (wanted_from is not null or known_from is not null or not certain)
                        order by urgent desc, wanted_at, person limit :most
                        """)
                .param("device", device.value())
                .param("most", most)
                .query(PlaceRows::row)
                .list();
    }

    /** Those whose removal is held back at a device. */
    List<Row> held(DeviceId device, @Nullable PersonId after, int most) {
        return jdbc.sql(SELECT + """
                        where device = :device and held and person > :after
                        order by person limit :most
                        """)
                .param("device", device.value())
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query(PlaceRows::row)
                .list();
    }

    /** How many there are at each of these devices, by what is the matter with them. */
    Map<DeviceId, Tally> tallies(Collection<DeviceId> devices) {
        var tallies = new HashMap<DeviceId, Tally>();
        jdbc.sql("""
                        select device,
                            count(*) filter (where due_at is null and trouble is null and not held and wanted_from is not null) as ready,
                            count(*) filter (where due_at is not null) as due,
                            count(*) filter (where trouble = 'PHOTO') as photo,
                            count(*) filter (where trouble in ('CAPACITY', 'SETTING') or (trouble = 'TAKEN' and wanted_from is not null)) as stopped,
                            count(*) filter (where held) as held
                        from delivery_item where device = any(cast(:devices as uuid[])) group by device
                        """)
                .param("devices", devices.stream().map(DeviceId::toString).toArray(String[]::new))
                .query(row -> {
                    tallies.put(
                            new DeviceId(row.getObject("device", UUID.class)),
                            new Tally(
                                    row.getLong("ready"),
                                    row.getLong("due"),
                                    row.getLong("photo"),
                                    row.getLong("stopped"),
                                    row.getLong("held")));
                });
        return tallies;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var due = row.getTimestamp("due_at") != null;
        var settled = row.getTimestamp("settled_at");
        return new Row(
                ItemRows.item(row, row.getBoolean("certain")),
                row.getBoolean("held"),
                due ? Duration.ofSeconds(row.getLong("again")) : null,
                settled == null ? null : settled.toInstant());
    }
}
