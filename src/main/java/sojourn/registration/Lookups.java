package sojourn.registration;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.identity.IdentityDocument;
import sojourn.limit.LimitReached;
import sojourn.register.Known;
import sojourn.register.People;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.vault.Vault;

/**
 * Asks the register who is known already, limited and audited (R8): a secretary may ask about so many different documents an hour, and each
 * one asked leaves a trail. The same document again within the hour is the same question.
 */
@Service
@Transactional(noRollbackFor = LimitReached.class)
public class Lookups {

    /** The name under which they are counted. */
    public static final String COUNTED = "registration.lookup";

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final People people;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final int most;

    Lookups(
            JdbcClient jdbc,
            Vault vault,
            People people,
            CampusTime time,
            ApplicationEventPublisher events,
            @Value("${sojourn.registration.lookups-per-hour:400}") int most) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.people = people;
        this.time = time;
        this.events = events;
        this.most = most;
    }

    /** Those of them who are known. Throws {@link LimitReached} before anything is asked. */
    public Map<IdentityDocument, Known> known(HumanId by, Collection<IdentityDocument> documents) {
        var asked = recent(by);
        var fresh = new LinkedHashMap<String, IdentityDocument>();
        for (var document : documents) {
            var index = hex(index(document));
            if (!asked.containsKey(index)) {
                fresh.put(index, document);
            }
        }
        refuseMoreThan(asked, fresh.size());
        var found = new HashMap<IdentityDocument, Known>();
        documents.forEach(document -> people.known(document).ifPresent(known -> found.put(document, known)));
        fresh.forEach((index, document) -> remember(by, index, document, found.containsKey(document)));
        return found;
    }

    /** Counts and audits a question about somebody by their staff number. Throws {@link LimitReached} when it is one too many. */
    public void ask(HumanId by, String staffNumber) {
        var asked = recent(by);
        var index = hex(vault.index("staff-number", staffNumber));
        if (asked.containsKey(index)) {
            return;
        }
        refuseMoreThan(asked, 1);
        remember(by, index);
        events.publishEvent(Deed.of(by, "person.looked-up", "number", staffNumber));
    }

    private void refuseMoreThan(Map<String, Instant> asked, int fresh) {
        if (asked.size() + fresh > most) {
            var oldest = asked.values().stream().min(Instant::compareTo).orElse(time.now());
            throw new LimitReached(COUNTED, most, oldest.plus(WINDOW));
        }
    }

    private Map<String, Instant> recent(HumanId by) {
        var since = Timestamp.from(time.now().minus(WINDOW));
        // one at a time for each human: two requests at once cannot both use up the rest
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registration_lookup'), hashtext(:human))")
                .param("human", by.toString())
                .query(row -> {});
        jdbc.sql("delete from registration_lookup where human = :human and asked_at <= :since")
                .param("human", by.value())
                .param("since", since)
                .update();
        var asked = new HashMap<String, Instant>();
        jdbc.sql("select encode(document, 'hex') as document, asked_at from registration_lookup where human = :human")
                .param("human", by.value())
                .query(row -> {
                    asked.put(
                            row.getString("document"),
                            row.getTimestamp("asked_at").toInstant());
                });
        return asked;
    }

    private void remember(HumanId by, String index, IdentityDocument document, boolean known) {
        remember(by, index);
        events.publishEvent(Deed.of(by, "person.looked-up", "document", index.substring(0, 16))
                .with("type", document.type())
                .with("number", document.masked())
                .with("known", known));
    }

    private void remember(HumanId by, String index) {
        jdbc.sql(
                        "insert into registration_lookup (human, document, asked_at) values (:human, decode(:index, 'hex'), :at)")
                .param("human", by.value())
                .param("index", index)
                .param("at", Timestamp.from(time.now()))
                .update();
    }

    static String hex(byte[] index) {
        return HexFormat.of().formatHex(index);
    }

    private byte[] index(IdentityDocument document) {
        return vault.index("document", document.comparable());
    }
}
