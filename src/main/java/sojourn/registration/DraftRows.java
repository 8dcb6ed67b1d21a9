package sojourn.registration;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.shell.HumanId;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The drafts in the database, each one sealed text. */
@Component
class DraftRows {

    static final SealedColumn TEXT = new SealedColumn("registration_draft", "id", "text");
    private static final JsonMapper JSON = JsonMapper.shared();
    // half of a character beyond the BMP; the vault refuses it, and nobody typed it
    private static final Pattern HALF =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private final JdbcClient jdbc;
    private final Vault vault;

    DraftRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Nobody but the applicant has one. */
    Optional<Draft> find(ApprovalId id, HumanId applicant) {
        return find("select * from registration_draft where id = :id and applicant = :applicant", id, applicant);
    }

    /** Takes it for the rest of the transaction. */
    Optional<Draft> take(ApprovalId id, HumanId applicant) {
        return find(
                "select * from registration_draft where id = :id and applicant = :applicant for update", id, applicant);
    }

    Draft insert(ApprovalId id, HumanId applicant, Typed typed, String page, Instant at) {
        var draft = new Draft(id, typed, 1, page, at.truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                        insert into registration_draft (id, applicant, text, version, page, saved_at)
                        values (:id, :applicant, :text, :version, :page, :at)
                        """)
                .param("id", id.value())
                .param("applicant", applicant.value())
                .param("text", sealed(draft))
                .param("version", draft.version())
                .param("page", page)
                .param("at", Timestamp.from(draft.savedAt()))
                .update();
        return draft;
    }

    Draft update(Draft before, Typed typed, String page, Instant at) {
        var draft = new Draft(before.id(), typed, before.version() + 1, page, at.truncatedTo(ChronoUnit.MICROS));
        jdbc.sql(
                        "update registration_draft set text = :text, version = :version, page = :page, saved_at = :at where id = :id")
                .param("id", draft.id().value())
                .param("text", sealed(draft))
                .param("version", draft.version())
                .param("page", page)
                .param("at", Timestamp.from(draft.savedAt()))
                .update();
        return draft;
    }

    void delete(ApprovalId id) {
        jdbc.sql("delete from registration_draft where id = :id")
                .param("id", id.value())
                .update();
    }

    Map<ApprovalId, Typed> all(Collection<UUID> ids) {
        var found = new HashMap<ApprovalId, Typed>();
        jdbc.sql("select id, text from registration_draft where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    found.put(new ApprovalId(id), opened(row.getBytes("text"), id));
                });
        return found;
    }

    private Optional<Draft> find(String sql, ApprovalId id, HumanId applicant) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("applicant", applicant.value())
                .query((row, n) -> new Draft(
                        id,
                        opened(row.getBytes("text"), id.value()),
                        row.getInt("version"),
                        row.getString("page"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    private byte[] sealed(Draft draft) {
        var json = HALF.matcher(JSON.writeValueAsString(draft.typed())).replaceAll("\ufffd");
        return vault.seal(json, TEXT, draft.id().value());
    }

    private Typed opened(byte[] sealed, UUID id) {
        return JSON.readValue(vault.open(sealed, TEXT, id), Typed.class);
    }
}
