package sojourn.maintenance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The drafts in the database, each one sealed text. */
@Component
class MaintenanceDraftRows {

    static final SealedColumn TEXT = new SealedColumn("maintenance_draft", "id", "text");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Vault vault;

    MaintenanceDraftRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(ApprovalId id, HumanId applicant, Typed typed, String page, Instant at) {
        jdbc.sql("""
                        insert into maintenance_draft (id, applicant, text, page, saved_at)
                        values (:id, :by, :text, :page, :at)
                        """)
                .param("id", id.value())
                .param("by", applicant.value())
                .param("text", sealed(id, typed))
                .param("page", page)
                .param("at", Timestamp.from(at))
                .update();
    }

    MaintenanceDraft update(MaintenanceDraft before, Typed typed, String page, Instant at) {
        var id = before.id();
        var draft = new MaintenanceDraft(id, typed, before.version() + 1, page, at);
        jdbc.sql(
                        "update maintenance_draft set text = :text, version = :version, page = :page, saved_at = :at where id = :id")
                .param("id", id.value())
                .param("text", sealed(id, typed))
                .param("version", draft.version())
                .param("page", page)
                .param("at", Timestamp.from(at))
                .update();
        return draft;
    }

    void delete(ApprovalId id) {
        jdbc.sql("delete from maintenance_draft where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<MaintenanceDraft> find(ApprovalId id) {
        return read("select * from maintenance_draft where id = :id", id);
    }

    /** Takes it for the rest of the transaction. */
    Optional<MaintenanceDraft> take(ApprovalId id) {
        return read("select * from maintenance_draft where id = :id for update", id);
    }

    Map<ApprovalId, Typed> all(Collection<UUID> ids) {
        var found = new HashMap<ApprovalId, Typed>();
        jdbc.sql("select id, text from maintenance_draft where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    var id = new ApprovalId(row.getObject("id", UUID.class));
                    found.put(id, opened(id, row.getBytes("text")));
                });
        return found;
    }

    /** Whose drafts are begun one after another from here on, until the end of the transaction. */
    void beginAlone(HumanId applicant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('maintenance_draft ' || cast(:applicant as text), 0))")
                .param("applicant", applicant.value())
                .query(row -> {});
    }

    /** Their drafts that are about exactly this one person, the last that was saved first; of the latest two hundred. */
    List<ApprovalId> about(HumanId applicant, PersonId person) {
        return jdbc
                .sql("""
                        select id, text from maintenance_draft where applicant = :applicant
                        order by saved_at desc limit 200
                        """)
                .param("applicant", applicant.value())
                .query((row, n) -> {
                    var id = new ApprovalId(row.getObject("id", UUID.class));
                    return Map.entry(id, opened(id, row.getBytes("text")));
                })
                .list()
                .stream()
                .filter(draft -> draft.getValue().isAbout(person))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<MaintenanceDraft> read(String sql, ApprovalId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query((row, n) -> new MaintenanceDraft(
                        id,
                        opened(id, row.getBytes("text")),
                        row.getInt("version"),
                        row.getString("page"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    private byte[] sealed(ApprovalId id, Typed typed) {
        return vault.seal(JSON.writeValueAsString(typed), TEXT, id.value());
    }

    private Typed opened(ApprovalId id, byte[] sealed) {
        return JSON.readValue(vault.open(sealed, TEXT, id.value()), Typed.class);
    }
}
