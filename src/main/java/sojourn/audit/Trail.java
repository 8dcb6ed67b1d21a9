package sojourn.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail, newest first, a page at a time. */
@Component
public class Trail {

    /** Lines on one page. */
    public static final int PAGE = 25;

    private final JdbcClient database;
    private final CampusTime time;
    private final JsonMapper json;

    Trail(JdbcClient database, CampusTime time, JsonMapper json) {
        this.database = database;
        this.time = time;
        this.json = json;
    }

    /**
     * The lines before a number, at most one more than a page.
     *
     * @param verb a whole one, or its beginning with the dot, such as {@code approval.}
     * @param thing the id of the thing it was done to
     */
    public List<Entry> before(long number, String verb, String thing, @Nullable LocalDate day) {
        return database.sql("""
                        select id, at, human_id, verb, thing, thing_id, facts, address from audit_entry
                        where id < :before
                          %s
                          and (:thing = '' or thing_id = :thing)
                          and (:anyDay or (at >= :from and at < :until))
                        order by id desc limit :most
                        """.formatted(which(verb)))
                .param("before", number)
                .param("verb", verb.endsWith(".") ? verb.replaceAll("([\\\\%_])", "\\\\$1") + "%" : verb)
                .param("thing", thing)
                .param("anyDay", day == null)
                .param(
                        "from",
                        time.at(day == null ? time.now() : time.startOf(day)).toOffsetDateTime())
                .param(
                        "until",
                        time.at(day == null ? time.now() : time.endOf(day)).toOffsetDateTime())
                .param("most", PAGE + 1)
                .query(this::entry)
                .list();
    }

    // said apart, so that a rare deed is found by its index instead of by reading years of others
    private static String which(String verb) {
        if (verb.isEmpty()) {
            return "";
        }
        return verb.endsWith(".") ? "and verb like :verb" : "and verb = :verb";
    }

    List<Entry> about(String thing, String id, Collection<String> verbs, int most) {
        return database.sql("""
                        select id, at, human_id, verb, thing, thing_id, facts, address from audit_entry
                        where thing_id = :id and thing = :thing and verb in (:verbs)
                        order by id desc limit :most
                        """)
                .param("id", id)
                .param("thing", thing)
                .param("verbs", verbs)
                .param("most", most)
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        var human = row.getObject("human_id", UUID.class);
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                human == null ? null : new HumanId(human),
                row.getString("verb"),
                row.getString("thing"),
                row.getString("thing_id"),
                json.readValue(row.getString("facts"), new TypeReference<>() {}),
                row.getString("address"));
    }
}
