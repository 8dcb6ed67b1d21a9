package sojourn.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.ApprovalId;
import sojourn.shell.HumanId;

/** Of what each human who is asked knows, and since when; kept only while they are asked. */
@Component
@Transactional
class Told {

    private static final String ASKS = """
            unnest(cast(:humans as uuid[]), cast(:approvals as uuid[]), cast(:steps as int[]), cast(:rounds as int[]))
            """;

    private final JdbcClient jdbc;

    Told(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Map<Ask, Instant> all() {
        var all = new HashMap<Ask, Instant>();
        jdbc.sql("select * from notice_asked").query(row -> {
            var ask = new Ask(
                    new HumanId(row.getObject("human_id", UUID.class)),
                    new ApprovalId(row.getObject("approval", UUID.class)),
                    row.getInt("step"),
                    row.getInt("round"));
            all.put(ask, row.getTimestamp("told_at").toInstant());
        });
        return all;
    }

    void note(Collection<Ask> asks, Instant at) {
        with(
                        "insert into notice_asked (human_id, approval, step, round, told_at) select *, :at from " + ASKS
                                + "on conflict (human_id, approval, step, round) do update"
                                + " set told_at = greatest(notice_asked.told_at, excluded.told_at)",
                        asks)
                .param("at", Timestamp.from(at))
                .update();
    }

    void forget(Set<Ask> asks) {
        if (!asks.isEmpty()) {
            with(
                            "delete from notice_asked where (human_id, approval, step, round) in (select * from " + ASKS
                                    + ")",
                            asks)
                    .update();
        }
    }

    private JdbcClient.StatementSpec with(String sql, Collection<Ask> asks) {
        return jdbc.sql(sql)
                .param("humans", array(asks, ask -> ask.human().value()))
                .param("approvals", array(asks, ask -> ask.approval().value()))
                .param("steps", array(asks, Ask::step))
                .param("rounds", array(asks, Ask::round));
    }

    private static String[] array(Collection<Ask> asks, Function<Ask, Object> part) {
        return asks.stream().map(part).map(Object::toString).toArray(String[]::new);
    }
}
