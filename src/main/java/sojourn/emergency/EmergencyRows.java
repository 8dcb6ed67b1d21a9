package sojourn.emergency;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code emergency_entry}; who came lies there sealed. */
@Component
class EmergencyRows {

    private static final SealedColumn WHO = new SealedColumn("emergency_entry", "id", "who_sealed");
    private static final SealedColumn HANDED = new SealedColumn("emergency_entry", "id", "handed_sealed");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    EmergencyRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Bean
    static SealedColumn emergencyWho() {
        return WHO;
    }

    @Bean
    static SealedColumn emergencyHanded() {
        return HANDED;
    }

    /** Whether it was done: not where the slip is taken, nor where it stands there already. */
    boolean insert(EmergencyEntry entry) {
        var id = entry.id().value();
        var person = entry.person();
        return jdbc.sql("""
                        insert into emergency_entry
                            (id, slip, campus, person, who_sealed, reason, opened_at, opened_by, until_at, due_at)
                        values (:id, :slip, :campus, cast(:person as uuid), :who, :reason, :at, :by, :until, :due)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("slip", entry.slip())
                        .param("campus", entry.campus().value())
                        .param("person", person == null ? null : person.toString())
                        .param("who", vault.sealBytes(json.writeValueAsBytes(entry.who()), WHO, id))
                        .param("reason", entry.reason())
                        .param("at", Timestamp.from(entry.openedAt()))
                        .param("by", entry.openedBy().value())
                        .param("until", Timestamp.from(entry.until()))
                        .param("due", Timestamp.from(entry.due()))
                        .update()
                == 1;
    }

    Optional<EmergencyEntry> find(EmergencyId id) {
        return jdbc.sql("select * from emergency_entry where id = :id")
                .param("id", id.value())
                .query(this::entry)
                .optional();
    }

    Optional<EmergencyEntry> find(String slip, CampusId campus) {
        return jdbc.sql("select * from emergency_entry where slip = :slip and campus = :campus")
                .param("slip", slip)
                .param("campus", campus.value())
                .query(this::entry)
                .optional();
    }

    /** Whether it was done: only before it ends by itself. */
    boolean end(EmergencyId id, Instant at) {
        return jdbc.sql(
                                "update emergency_entry set ended_at = :at where id = :id and ended_at is null and until_at > :at")
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Whether it was done: once. */
    boolean close(EmergencyId id, EmergencyEntry.Closing closing, String handedBy) {
        return jdbc.sql("""
                        update emergency_entry set papers = :papers, handed_sealed = :handed, closed_at = :at, closed_by = :by, forgotten_at = null
                        where id = :id and closed_at is null
                        """)
                        .param("papers", closing.papers())
                        .param("handed", vault.seal(handedBy, HANDED, id.value()))
                        .param("at", Timestamp.from(closing.at()))
                        .param("by", closing.by().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Those whose papers are awaited, the first due first, a page at a time. */
    List<EmergencyEntry> open(List<CampusId> campuses, @Nullable EmergencyEntry after, int most) {
        return jdbc.sql("""
                        select * from emergency_entry
                        where closed_at is null and campus = any(cast(:campuses as uuid[])) and (due_at, id) > (:due, :id)
                        order by due_at, id limit :most
                        """)
                .param("campuses", ids(campuses))
                .param("due", Timestamp.from(after == null ? Instant.EPOCH : after.due()))
                .param("id", after == null ? new UUID(0, 0) : after.id().value())
                .param("most", most)
                .query(this::entry)
                .list();
    }

    /** Those that were closed last. */
    List<EmergencyEntry> closed(List<CampusId> campuses, int most) {
        return jdbc.sql("""
                        select * from emergency_entry
                        where closed_at is not null and campus = any(cast(:campuses as uuid[]))
                        order by closed_at desc, id desc limit :most
                        """)
                .param("campuses", ids(campuses))
                .param("most", most)
                .query(this::entry)
                .list();
    }

    /** Of one person, the latest first. */
    List<EmergencyEntry> of(PersonId person) {
        return jdbc.sql("select * from emergency_entry where person = :person order by opened_at desc, id desc")
                .param("person", person.value())
                .query(this::entry)
                .list();
    }

    /** Who came, and who handed in, of all that were closed before one moment, or due before the other and never closed. */
    List<EmergencyId> forget(Instant closedBefore, Instant dueBefore, Instant at) {
        return jdbc.sql("""
                        update emergency_entry set who_sealed = null, handed_sealed = null, forgotten_at = :at
                        where forgotten_at is null and (closed_at <= :closed or (closed_at is null and due_at <= :due)) returning id
                        """)
                .param("at", Timestamp.from(at))
                .param("closed", Timestamp.from(closedBefore))
                .param("due", Timestamp.from(dueBefore))
                .query((row, n) -> new EmergencyId(row.getObject("id", UUID.class)))
                .list();
    }

    private static String[] ids(List<CampusId> campuses) {
        return campuses.stream().map(CampusId::toString).toArray(String[]::new);
    }

    private EmergencyEntry entry(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = row.getObject("person", UUID.class);
        var who = row.getBytes("who_sealed");
        var ended = row.getTimestamp("ended_at");
        return new EmergencyEntry(
                new EmergencyId(id),
                row.getString("slip"),
                new CampusId(row.getObject("campus", UUID.class)),
                person == null ? null : new PersonId(person),
                who == null
                        ? null
                        : json.readValue(new String(vault.openBytes(who, WHO, id), StandardCharsets.UTF_8), Who.class),
                row.getString("reason"),
                row.getTimestamp("opened_at").toInstant(),
                new HumanId(row.getObject("opened_by", UUID.class)),
                (ended == null ? row.getTimestamp("until_at") : ended).toInstant(),
                row.getTimestamp("due_at").toInstant(),
                closing(row, id));
    }

    private EmergencyEntry.@Nullable Closing closing(ResultSet row, UUID id) throws SQLException {
        var at = row.getTimestamp("closed_at");
        var handed = row.getBytes("handed_sealed");
        return at == null
                ? null
                : new EmergencyEntry.Closing(
                        row.getString("papers"),
                        handed == null ? null : vault.open(handed, HANDED, id),
                        at.toInstant(),
                        new HumanId(row.getObject("closed_by", UUID.class)));
    }
}
