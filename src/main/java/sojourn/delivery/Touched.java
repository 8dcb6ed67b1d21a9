package sojourn.delivery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import sojourn.category.RuleChanged;
import sojourn.emergency.EmergencyChanged;
import sojourn.entry.PermitEnded;
import sojourn.entry.PermitGranted;
import sojourn.face.FaceApproved;
import sojourn.face.FaceForgotten;
import sojourn.freeze.PersonFrozen;
import sojourn.freeze.PersonReleased;
import sojourn.gate.DeviceChanged;
import sojourn.register.PersonId;
import sojourn.register.StayChanged;
import sojourn.shell.ClockMoved;

/**
 * Whose wants must be computed anew, written down in the very transaction that makes it so: nothing that was decided is forgotten, and many
 * decisions at once need no connection more than they have.
 */
@Component
class Touched {

    private final JdbcClient jdbc;
    private final DeviceRows devices;
    private final Bell bell;

    Touched(JdbcClient jdbc, DeviceRows devices, Bell bell) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.bell = bell;
    }

    @EventListener
    void on(PermitGranted granted) {
        touch(granted.person());
    }

    @EventListener
    void on(PermitEnded ended) {
        touch(ended.person());
    }

    @EventListener
    void on(EmergencyChanged changed) {
        touch(changed.person());
    }

    @EventListener
    void on(StayChanged changed) {
        touch(changed.person());
    }

    @EventListener
    void on(PersonFrozen frozen) {
        touch(frozen.person());
    }

    @EventListener
    void on(PersonReleased released) {
        touch(released.person());
    }

    @EventListener
    void on(FaceApproved approved) {
        touch(approved.person());
    }

    @EventListener
    void on(FaceForgotten forgotten) {
        touch(forgotten.person());
    }

    @EventListener
    void on(DeviceChanged changed) {
        // it may be another one now
        devices.tryNow(changed.device());
        devices.reconcile(changed.device());
        touch(null);
    }

    @EventListener
    void on(RuleChanged changed) {
        touch(null); // its hours may be others
    }

    @EventListener
    void on(ClockMoved moved) {
        touch(null);
    }

    void touch(@Nullable PersonId person) {
        jdbc.sql("insert into delivery_touched (person) values (cast(:person as uuid))")
                .param("person", person == null ? null : person.toString())
                .update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Ringing());
        }
    }

    private final class Ringing implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            bell.ring();
        }
    }

    /** Takes the people who were touched longest ago, for the rest of the transaction and for good. */
    List<PersonId> take(int most) {
        return jdbc.sql("""
                        delete from delivery_touched where id in (
                            select id from delivery_touched where person is not null order by id limit :most
                            for update skip locked)
                        returning person
                        """)
                .param("most", most)
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** What has touched everybody; it stays until {@link #done}, so that nobody who dies on the way takes it with them. */
    List<Long> everybody() {
        return jdbc.sql("select id from delivery_touched where person is null")
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    void done(List<Long> everybody) {
        jdbc.sql("delete from delivery_touched where person is null and id = any(:ids)")
                .param("ids", everybody.toArray(Long[]::new))
                .update();
    }
}
