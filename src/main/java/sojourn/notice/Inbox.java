package sojourn.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.ApprovalId;
import sojourn.approval.Headlines;
import sojourn.shell.CampusTime;
import sojourn.shell.EntityId;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;

/** What each human has been told, newest first. */
@Service
public class Inbox {

    private static final Pattern APPLICATION =
            Pattern.compile("/approvals/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private static final int BATCH = 1_000;

    private final JdbcClient database;
    private final Headlines headlines;
    private final CampusTime time;

    Inbox(JdbcClient database, Headlines headlines, CampusTime time) {
        this.database = database;
        this.headlines = headlines;
        this.time = time;
    }

    /**
     * Tells a human something, once.
     *
     * @param at when it happened, which may be a while ago: messages follow after the transaction, and after a restart
     * @param once names what is told; a second message of the same name to the same human is not written
     */
    @Transactional
    public void tell(HumanId human, Instant at, String once, String link, String key, String... arguments) {
        database.sql("""
                        insert into notice_message (id, human_id, at, key, arguments, link, once)
                        values (:id, :human, :at, :key, :arguments, :link, :once)
                        on conflict (human_id, once) do nothing
                        """)
                .param("id", NewId.of(MessageId::new).value())
                .param("human", human.value())
                .param("at", time.at(at).toOffsetDateTime())
                .param("key", key)
                .param("arguments", arguments)
                .param("link", link)
                .param("once", once)
                .update();
    }

    /** Tells many humans the same, each once. */
    @Transactional
    void tellAll(List<Once> all, Instant at, String link, String key, String... arguments) {
        for (int from = 0; from < all.size(); from += BATCH) {
            var some = all.subList(from, Math.min(all.size(), from + BATCH));
            database.sql("""
                            insert into notice_message (id, human_id, at, key, arguments, link, once)
                            select id, human_id, :at, :key, :arguments, :link, once
                            from unnest(cast(:ids as uuid[]), cast(:humans as uuid[]), :once) as told (id, human_id, once)
                            on conflict (human_id, once) do nothing
                            """)
                    .param(
                            "ids",
                            some.stream()
                                    .map(one -> NewId.of(MessageId::new).value().toString())
                                    .toArray(String[]::new))
                    .param(
                            "humans",
                            some.stream().map(one -> one.human().toString()).toArray(String[]::new))
                    .param("once", some.stream().map(Once::name).toArray(String[]::new))
                    .param("at", time.at(at).toOffsetDateTime())
                    .param("key", key)
                    .param("arguments", arguments)
                    .param("link", link)
                    .update();
        }
    }

    /** Whom something is told, and its name for them. */
    record Once(HumanId human, String name) {}

    public List<Message> latest(HumanId human, int most) {
        return database.sql("""
                        select at, key, arguments, link, read_at is not null as read from notice_message
                        where human_id = :human order by at desc, id desc limit :most
                        """)
                .param("human", human.value())
                .param("most", most)
                .query(Inbox::message)
                .list();
    }

    /**
     * The same, each with what the application is about that it leads to: looked up when it is read, so that a message keeps no name of
     * anybody, and says it in the reader's language.
     */
    public List<Message> latest(HumanId human, int most, Locale locale) {
        var messages = latest(human, most);
        var lines = headlines.of(
                messages.stream().flatMap(one -> application(one).stream()).toList(), locale);
        return messages.stream()
                .map(one -> one.about(application(one)
                        .map(lines::get)
                        .map(line -> line.title() + "　" + line.detail())
                        .orElse(null)))
                .toList();
    }

    private static Optional<ApprovalId> application(Message message) {
        var link = APPLICATION.matcher(message.link());
        return link.matches() ? Optional.of(new ApprovalId(UUID.fromString(link.group(1)))) : Optional.empty();
    }

    public long unread(HumanId human) {
        return database.sql("select count(*) from notice_message where human_id = :human and read_at is null")
                .param("human", human.value())
                .query(Long.class)
                .single();
    }

    @Transactional
    public void markRead(HumanId human) {
        database.sql("update notice_message set read_at = :now where human_id = :human and read_at is null")
                .param("now", time.at(time.now()).toOffsetDateTime())
                .param("human", human.value())
                .update();
    }

    private static Message message(ResultSet row, int index) throws SQLException {
        return new Message(
                row.getTimestamp("at").toInstant(),
                row.getString("key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                null,
                row.getString("link"),
                row.getBoolean("read"));
    }

    private record MessageId(UUID value) implements EntityId {}
}
