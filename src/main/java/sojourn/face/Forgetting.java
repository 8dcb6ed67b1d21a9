package sojourn.face;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
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

    private final JdbcClient jdbc;
    private final FaceRows rows;
    private final DataKeys keys;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    Forgetting(
            JdbcClient jdbc,
            FaceRows rows,
            DataKeys keys,
            CampusTime time,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.keys = keys;
        this.time = time;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        // what is written after a commit, on its connection, would be lost
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
    }

    /** As it still stands: whoever was faster has forgotten it already. */
    @Transactional
    public void forgetOne(FacePhoto photo, Cause cause) {
        rows.take(photo.person()).stream()
                .filter(one -> one.id().equals(photo.id()))
                .forEach(one -> forget(one, cause, null));
    }

    @TransactionalEventListener
    void committed(Doomed doomed) {
        tryToDestroy(doomed.key());
    }

    /** The keys of what was forgotten and is not destroyed yet, since something came between. */
    void destroyLeftovers() {
        List<Long> left = jdbc.sql("select key from face_forgotten where destroyed_at is null order by key limit 1000")
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
        ownTransaction.executeWithoutResult(status -> jdbc.sql(
                        "update face_forgotten set destroyed_at = :at where key = :key and destroyed_at is null")
                .param("at", Timestamp.from(time.now()))
                .param("key", key)
                .update());
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
