package sojourn.face;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.vault.DataKeys;

/**
 * Forgets a picture for good (R36): in the caller's transaction the row goes and a line of proof comes; once that is committed the key is
 * destroyed, at once, or after a crash by {@link Retention}. Destroying twice changes nothing.
 */
@Service
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final FaceRows rows;
    private final DataKeys keys;
    private final Crumbs crumbs;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Forgetting(
            JdbcClient jdbc,
            FaceRows rows,
            DataKeys keys,
            Crumbs crumbs,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.keys = keys;
        this.crumbs = crumbs;
        this.time = time;
        this.events = events;
    }

    /** A picture whose key may go, as soon as this is committed. */
    record Doomed(long key) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(FacePhoto photo, Cause cause, @Nullable HumanId by) {
        rows.delete(photo.id());
        jdbc.sql("""
                        insert into face_forgotten (key, photo, person, cause, forgotten_at)
                        values (:key, :photo, :person, :cause, :at)
                        """)
                .param("key", photo.key())
                .param("photo", photo.id().value())
                .param("person", photo.person().value())
                .param("cause", cause.name())
                .param("at", Timestamp.from(time.now()))
                .update();
        events.publishEvent(Deed.of(by, "face.forgotten", "person", photo.person())
                .with("photo", photo.id())
                .with("cause", cause));
        events.publishEvent(new FaceForgotten(photo.person(), photo.id(), cause, time.now()));
        events.publishEvent(new Doomed(photo.key()));
    }

    /** Everything that was taken until then; what was taken later, after somebody came back, has a reason of its own. */
    @Transactional
    public void forgetAll(PersonId person, Cause cause, Instant takenUntil, @Nullable HumanId by) {
        rows.take(person).stream()
                .filter(photo -> !photo.takenAt().isAfter(takenUntil))
                .forEach(photo -> forget(photo, cause, by));
        crumbs.forget(person);
    }

    /** As it still stands, for the cause it still has: whoever was faster has forgotten it already, or given it another reason to stay. */
    @Transactional
    public void forgetOne(FacePhoto photo, Function<List<FacePhoto>, Map<FacePhotoId, Cause>> cause) {
        rows.take(photo.person()).stream()
                .filter(one -> one.id().equals(photo.id()))
                .forEach(one -> Optional.ofNullable(cause.apply(List.of(one)).get(one.id()))
                        .ifPresent(reason -> {
                            forget(one, reason, null);
                            crumbs.forget(one.person());
                        }));
    }

    @TransactionalEventListener
    void committed(Doomed doomed) {
        try {
            // the proof follows within a minute: this transaction still has its connection, and many at once would wait
            // for another
            keys.destroy(doomed.key());
        } catch (RuntimeException later) {
            LOG.warn("The key {} could not be destroyed yet, it is tried again every minute", doomed.key(), later);
        }
    }

    /** The keys of what was forgotten and is not destroyed yet, since something came between. */
    void destroyLeftovers() {
        List<Long> left = jdbc.sql(
                        "select key from face_forgotten where destroyed_at is null order by key limit " + PAGE)
                .query((row, n) -> row.getLong("key"))
                .list();
        left.forEach(this::tryToDestroy);
    }

    // one that cannot be destroyed holds up no other
    private void tryToDestroy(long key) {
        try {
            destroy(key);
        } catch (RuntimeException later) {
            LOG.warn("The key {} could not be destroyed yet, it is tried again every minute", key, later);
        }
    }

    private void destroy(long key) {
        keys.destroy(key);
        jdbc.sql("update face_forgotten set destroyed_at = :at where key = :key and destroyed_at is null")
                .param("at", Timestamp.from(time.now()))
                .param("key", key)
                .update();
    }

    /** What was forgotten of somebody, the latest first. */
    List<Proof> of(PersonId person) {
        return jdbc.sql("""
                        select photo, cause, forgotten_at, destroyed_at from face_forgotten
                        where person = :person order by forgotten_at desc, key desc
                        """)
                .param("person", person.value())
                .query((row, n) -> {
                    var destroyed = row.getTimestamp("destroyed_at");
                    return new Proof(
                            new FacePhotoId(row.getObject("photo", UUID.class)),
                            Cause.valueOf(row.getString("cause")),
                            row.getTimestamp("forgotten_at").toInstant(),
                            destroyed == null ? null : destroyed.toInstant());
                })
                .list();
    }
}
