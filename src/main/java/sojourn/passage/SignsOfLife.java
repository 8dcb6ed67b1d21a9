package sojourn.passage;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.DeviceId;
import sojourn.gate.Gates;
import sojourn.gate.Heard;
import sojourn.gate.Post;
import sojourn.shell.CampusTime;

/** When devices were last heard of: passages of one that is silent come later. */
@Service
@Transactional
public class SignsOfLife {

    /** It beats every half minute, and is asked every five. */
    private static final Duration SILENT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Gates gates;
    private final CampusTime time;

    SignsOfLife(JdbcClient jdbc, Gates gates, CampusTime time) {
        this.jdbc = jdbc;
        this.gates = gates;
        this.time = time;
    }

    /**
     * A device that is silent.
     *
     * @param since null where it was never heard of
     */
    public record Silent(Post post, @Nullable Instant since) {}

    /** Written at most every ten seconds: a busy gate tells us several times in each. */
    @EventListener
    void on(Heard heard) {
        jdbc.sql("""
                        insert into passage_heard (device, at) values (:device, :at)
                        on conflict (device) do update set at = excluded.at
                        where passage_heard.at < excluded.at - interval '10 seconds'
                        """)
                .param("device", heard.device().value())
                .param("at", Timestamp.from(heard.at()))
                .update();
    }

    /** Those in use that should tell us what happens and have not for ten minutes, by their names. */
    @Transactional(readOnly = true)
    public List<Silent> silent(Scope scope) {
        var heard = heard();
        var limit = time.now().minus(SILENT);
        return gates.posts().stream()
                .filter(post -> post.protocol().driven() && scope.sees(post.campus()))
                .map(post -> new Silent(post, heard.get(post.device())))
                .filter(one -> one.since() == null || one.since().isBefore(limit))
                .sorted(Comparator.comparing(one -> one.post().name()))
                .toList();
    }

    private Map<DeviceId, Instant> heard() {
        var heard = new HashMap<DeviceId, Instant>();
        jdbc.sql("select device, at from passage_heard").query(row -> {
            heard.put(
                    new DeviceId(row.getObject("device", UUID.class)),
                    row.getTimestamp("at").toInstant());
        });
        return heard;
    }
}
