package sojourn.signin;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/**
 * Counts failed tries by typed name. From the fifth on a name is locked, first for a minute, then for twice as long each time up to an hour;
 * a day of quiet or a success clears it. A try counts as failed before it is looked at, so that a hundred at once are no more than five.
 */
@Component
@Transactional
class Attempts {

    private final JdbcClient jdbc;
    private final RealTime time;
    private final ApplicationEventPublisher events;

    Attempts(JdbcClient jdbc, RealTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
    }

    /** One try that may be made; {@code lockedUntil} is what follows should it fail. */
    record Try(@Nullable Instant lockedUntil) {}

    /** Empty while the name is locked. */
    Optional<Try> begin(String name) {
        return jdbc.sql("""
                        insert into signin_attempts as a (name_hash, failures, last_at) values (:name, 1, :now)
                        on conflict (name_hash) do update set
                            failures = case when a.last_at < :now::timestamptz - interval '1 day' then 1 else a.failures + 1 end,
                            last_at = :now,
                            locked_until = case when a.failures >= 4 and a.last_at >= :now::timestamptz - interval '1 day'
                                then :now::timestamptz + least(60, 2 ^ least(a.failures - 4, 10)) * interval '1 minute' end
                        where a.locked_until is null or a.locked_until <= :now
                        returning locked_until
                        """)
                .param("name", hash(name))
                .param("now", Timestamp.from(time.now()))
                .query((row, n) -> new Try(instant(row.getTimestamp("locked_until"))))
                .optional();
    }

    Instant lockedUntil(String name) {
        return jdbc.sql("select locked_until from signin_attempts where name_hash = :name and locked_until is not null")
                .param("name", hash(name))
                .query((row, n) -> row.getTimestamp("locked_until").toInstant())
                .optional()
                .orElseGet(time::now);
    }

    void succeeded(String name, HumanId human) {
        jdbc.sql("delete from signin_attempts where name_hash = :name")
                .param("name", hash(name))
                .update();
        events.publishEvent(Deed.of(human, "signin.signed-in", "human", human));
    }

    /** The trail names a known human; what was typed for an unknown one may be anything, even a password, and is not kept. */
    void failed(Try failed, @Nullable HumanId human) {
        jdbc.sql("delete from signin_attempts where last_at < :now::timestamptz - interval '1 day'")
                .param("now", Timestamp.from(time.now()))
                .update();
        var id = human == null ? "unknown" : human.toString();
        events.publishEvent(Deed.of(null, "signin.failed", "human", id));
        if (failed.lockedUntil() != null) {
            events.publishEvent(Deed.of(null, "signin.locked", "human", id).with("until", failed.lockedUntil()));
        }
    }

    private static byte[] hash(String name) {
        return Tokens.sha256(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
