package sojourn.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.register.DocumentMark;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;

/** The rows of {@code watch_entry}; a document lies there sealed. */
@Component
class WatchRows {

    private static final SealedColumn DOCUMENT = new SealedColumn("watch_entry", "id", "document_sealed");

    private final JdbcClient jdbc;
    private final Vault vault;

    WatchRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Bean
    static SealedColumn watchDocument() {
        return DOCUMENT;
    }

    /**
     * Whether it was done; not where it stands there already.
     *
     * @param document kept where the register does not know the person; null otherwise
     */
    boolean insert(WatchEntry entry, LocalDate today, @Nullable IdentityDocument document) {
        var id = entry.id().value();
        var person = entry.person();
        var mark = entry.mark();
        return jdbc.sql("""
                        insert into watch_entry
                            (id, person, mark, document_sealed, reason, entered_on, until_day, entered_at, entered_by)
                        values (:id, cast(:person as uuid), :mark, :document, :reason, :today, :until, :at, :by)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("person", person == null ? null : person.toString())
                        .param("mark", mark == null ? null : mark.hex())
                        .param("document", document == null ? null : vault.seal(text(document), DOCUMENT, id))
                        .param("reason", entry.reason())
                        .param("today", today)
                        .param("until", entry.until())
                        .param("at", Timestamp.from(entry.at()))
                        .param("by", entry.by().value())
                        .update()
                == 1;
    }

    /** Whether it was done: once, by another human than entered it. */
    boolean confirm(WatchId id, HumanId by, Instant at) {
        return jdbc.sql("""
                        update watch_entry set confirmed_at = :at, confirmed_by = :by
                        where id = :id and confirmed_at is null and lifted_at is null and entered_by <> :by
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Whether it was done: once; what counts already only by another human than entered it. */
    boolean lift(WatchId id, HumanId by, String remark, Instant at) {
        return jdbc.sql("""
                        update watch_entry set lifted_at = :at, lifted_by = :by, remark = :remark
                        where id = :id and lifted_at is null and (confirmed_at is null or entered_by <> :by)
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("remark", remark)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<WatchEntry> find(WatchId id) {
        return jdbc.sql("select * from watch_entry where id = :id")
                .param("id", id.value())
                .query(this::entry)
                .optional();
    }

    /** Those that count on a day for one of these people or documents. */
    List<WatchEntry> inForce(List<PersonId> people, List<DocumentMark> marks, LocalDate today) {
        return jdbc.sql("""
                        select * from watch_entry
                        where (person = any(cast(:people as uuid[])) or mark = any(:marks))
                            and confirmed_at is not null and lifted_at is null and until_day >= :today
                        order by entered_at, id
                        """)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .param("marks", marks.stream().map(DocumentMark::hex).toArray(String[]::new))
                .param("today", today)
                .query(this::entry)
                .list();
    }

    /** Those that counted ever for this person or document, the latest first. */
    List<WatchEntry> confirmed(PersonId person, List<DocumentMark> marks) {
        return jdbc.sql("""
                        select * from watch_entry
                        where (person = :person or mark = any(:marks)) and confirmed_at is not null
                        order by entered_at desc, id desc
                        """)
                .param("person", person.value())
                .param("marks", marks.stream().map(DocumentMark::hex).toArray(String[]::new))
                .query(this::entry)
                .list();
    }

    /** Those that count or wait on a day, the latest first, a page at a time. */
    List<WatchEntry> present(LocalDate today, @Nullable WatchEntry after, int most) {
        return jdbc.sql("""
                        select * from watch_entry
                        where lifted_at is null and until_day >= :today
                            and (cast(:first as boolean) or (entered_at, id) < (:at, :id))
                        order by entered_at desc, id desc limit :most
                        """)
                .param("today", today)
                .param("first", after == null)
                .param("at", Timestamp.from(after == null ? Instant.EPOCH : after.at()))
                .param("id", after == null ? new UUID(0, 0) : after.id().value())
                .param("most", most)
                .query(this::entry)
                .list();
    }

    /** Those that are over, the latest entered first. */
    List<WatchEntry> past(LocalDate today, int most) {
        return jdbc.sql("""
                        select * from watch_entry where lifted_at is not null or until_day < :today
                        order by entered_at desc, id desc limit :most
                        """)
                .param("today", today)
                .param("most", most)
                .query(this::entry)
                .list();
    }

    /** The documents of what was over before a day; which they were. */
    List<WatchId> forget(LocalDate day, Instant moment) {
        return jdbc.sql("""
                        update watch_entry set document_sealed = null, mark = null
                        where (until_day < :day or lifted_at < :moment) and (mark is not null or document_sealed is not null)
                        returning id
                        """)
                .param("day", day)
                .param("moment", Timestamp.from(moment))
                .query((row, n) -> new WatchId(row.getObject("id", UUID.class)))
                .list();
    }

    private static String text(IdentityDocument document) {
        return document.type().name() + " " + document.number();
    }

    private WatchEntry entry(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = row.getObject("person", UUID.class);
        var mark = row.getString("mark");
        var confirmed = row.getTimestamp("confirmed_at");
        var lifted = row.getTimestamp("lifted_at");
        return new WatchEntry(
                new WatchId(id),
                person == null ? null : new PersonId(person),
                mark == null ? null : new DocumentMark(mark),
                masked(row.getBytes("document_sealed"), id),
                row.getString("reason"),
                row.getObject("until_day", LocalDate.class),
                row.getTimestamp("entered_at").toInstant(),
                new HumanId(row.getObject("entered_by", UUID.class)),
                confirmed == null
                        ? null
                        : new WatchEntry.Confirmation(
                                confirmed.toInstant(), new HumanId(row.getObject("confirmed_by", UUID.class))),
                lifted == null
                        ? null
                        : new WatchEntry.Lifting(
                                lifted.toInstant(),
                                new HumanId(row.getObject("lifted_by", UUID.class)),
                                row.getString("remark")));
    }

    private @Nullable String masked(byte @Nullable [] sealed, UUID id) {
        if (sealed == null) {
            return null;
        }
        var parts = vault.open(sealed, DOCUMENT, id).split(" ", 2);
        return new IdentityDocument(DocumentType.valueOf(parts[0]), parts[1]).masked();
    }
}
