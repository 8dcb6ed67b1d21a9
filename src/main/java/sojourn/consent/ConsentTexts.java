package sojourn.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the text (R31). A new one is published beside the others; none is ever rewritten. */
@Service
@Transactional
public class ConsentTexts {

    private static final String SELECT =
            "select version, published_at, published_by, asks_again, keep_days, zh, en from consent_text ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    ConsentTexts(JdbcClient jdbc, JsonMapper json, CampusTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public ConsentText current() {
        return jdbc.sql(SELECT + "order by version desc limit 1")
                .query(this::read)
                .single();
    }

    /** Throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public ConsentText get(int version) {
        return jdbc.sql(SELECT + "where version = :version")
                .param("version", version)
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ConsentText> all() {
        return jdbc.sql(SELECT + "order by version desc").query(this::read).list();
    }

    /** The version from which on a yes counts today. */
    @Transactional(readOnly = true)
    public int oldestThatHolds() {
        return jdbc.sql("select max(version) from consent_text where asks_again")
                .query(Integer.class)
                .single();
    }

    /** Shown from now on. */
    public ConsentText publish(
            ConsentText.Wording zh, ConsentText.Wording en, int keepDays, boolean asksAgain, HumanId by) {
        var version = jdbc.sql("""
                        insert into consent_text (version, published_at, published_by, asks_again, keep_days, zh, en)
                        select max(version) + 1, :at, :by, :asksAgain, :keepDays, :zh::jsonb, :en::jsonb from consent_text
                        returning version
                        """)
                .param("at", Timestamp.from(time.now()))
                .param("by", by.value())
                .param("asksAgain", asksAgain)
                .param("keepDays", keepDays)
                .param("zh", json.writeValueAsString(zh))
                .param("en", json.writeValueAsString(en))
                .query(Integer.class)
                .single();
        events.publishEvent(Deed.of(by, "consent.published", "consent-text", version));
        return get(version);
    }

    private ConsentText read(ResultSet row, int number) throws SQLException {
        var by = row.getObject("published_by", UUID.class);
        return new ConsentText(
                row.getInt("version"),
                row.getTimestamp("published_at").toInstant(),
                by == null ? null : new HumanId(by),
                row.getBoolean("asks_again"),
                row.getInt("keep_days"),
                json.readValue(row.getString("zh"), ConsentText.Wording.class),
                json.readValue(row.getString("en"), ConsentText.Wording.class));
    }
}
