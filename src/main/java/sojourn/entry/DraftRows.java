package sojourn.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.shell.HumanId;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code entry_draft}; nobody but the applicant has one. */
@Component
class DraftRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(ApprovalId id, HumanId applicant) {
        return find("select * from entry_draft where id = :id and applicant = :applicant", id, applicant);
    }

    /** Takes it for the rest of the transaction. */
    Optional<Draft> take(ApprovalId id, HumanId applicant) {
        return find("select * from entry_draft where id = :id and applicant = :applicant for update", id, applicant);
    }

    /** The newest first. */
    List<ApprovalId> of(HumanId applicant) {
        return jdbc.sql("select id from entry_draft where applicant = :applicant order by id desc")
                .param("applicant", applicant.value())
                .query((row, n) -> new ApprovalId(row.getObject("id", UUID.class)))
                .list();
    }

    Draft insert(ApprovalId id, HumanId applicant, Typed typed, String page, Instant at) {
        var draft = new Draft(id, typed, 1, page, at.truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                        insert into entry_draft (id, applicant, text, version, page, saved_at)
                        values (:id, :applicant, :text::jsonb, :version, :page, :at)
                        """)
                .param("id", id.value())
                .param("applicant", applicant.value())
                .param("text", JSON.writeValueAsString(typed))
                .param("version", draft.version())
                .param("page", page)
                .param("at", Timestamp.from(draft.savedAt()))
                .update();
        return draft;
    }

    Draft update(Draft before, Typed typed, String page, Instant at) {
        var draft = new Draft(before.id(), typed, before.version() + 1, page, at.truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                        update entry_draft set text = :text::jsonb, version = :version, page = :page, saved_at = :at
                        where id = :id
                        """)
                .param("id", draft.id().value())
                .param("text", JSON.writeValueAsString(typed))
                .param("version", draft.version())
                .param("page", page)
                .param("at", Timestamp.from(draft.savedAt()))
                .update();
        return draft;
    }

    void delete(ApprovalId id) {
        jdbc.sql("delete from entry_draft where id = :id")
                .param("id", id.value())
                .update();
    }

    Map<ApprovalId, Typed> all(Collection<ApprovalId> ids) {
        var found = new HashMap<ApprovalId, Typed>();
        jdbc.sql("select id, text from entry_draft where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(ApprovalId::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            new ApprovalId(row.getObject("id", UUID.class)),
                            JSON.readValue(row.getString("text"), Typed.class));
                });
        return found;
    }

    private Optional<Draft> find(String sql, ApprovalId id, HumanId applicant) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("applicant", applicant.value())
                .query((row, n) -> new Draft(
                        id,
                        JSON.readValue(row.getString("text"), Typed.class),
                        row.getInt("version"),
                        row.getString("page"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }
}
