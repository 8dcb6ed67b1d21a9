package sojourn.notice;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** Sends digests; that nobody gets two on one day the database sees to. */
@Component
class Digests {

    /** Who never got a digest is told who leaves as far as that came up within this time. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Told told;
    private final CampusTime time;
    private final TransactionTemplate transaction;

    Digests(JdbcClient jdbc, Inbox inbox, Told told, CampusTime time, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.told = told;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** To all whose agenda has news and who got none today. */
    void send(Map<HumanId, Agenda> agendas, Instant now) {
        var before = before();
        agendas.forEach((human, agenda) -> {
            if (agenda.news(before.getOrDefault(human, now.minus(LATELY)), now)) {
                transaction.executeWithoutResult(status -> send(human, agenda, now));
            }
        });
    }

    private void send(HumanId human, Agenda agenda, Instant now) {
        var today = time.today();
        var first = jdbc.sql("""
                        insert into notice_digest (human_id, day, sent_at) values (:human, :today, :now)
                        on conflict (human_id) do update set day = :today, sent_at = :now where notice_digest.day < :today
                        """)
                .param("human", human.value())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
        if (first == 1) {
            inbox.tell(human, now, "digest " + today, agenda.link(), agenda.key(), agenda.arguments());
            told.note(agenda.asks(), now);
        }
    }

    private Map<HumanId, Instant> before() {
        return jdbc
                .sql("select human_id, sent_at from notice_digest")
                .query((row, n) -> Map.entry(
                        new HumanId(row.getObject("human_id", UUID.class)),
                        row.getTimestamp("sent_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
