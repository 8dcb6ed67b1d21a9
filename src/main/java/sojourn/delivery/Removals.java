package sojourn.delivery;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.DeviceId;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/** The stop before a device forgets very many (R43): beyond so many within an hour they wait for a human. Who is frozen is never held back. */
@Component
@Transactional
class Removals {

    private static final Duration WITHIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Removals(JdbcClient jdbc, DeliverySettings settings, CampusTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
        this.events = events;
    }

    /** Holds back what is due beyond that number. */
    void check(DeviceId device) {
        var waiting = count(device, "due_at is not null and (known_from is not null or not certain)");
        if (waiting == 0) {
            return;
        }
        var stopped = jdbc.sql("select count(*) from delivery_stop where device = :device")
                        .param("device", device.value())
                        .query(Long.class)
                        .single()
                > 0;
        var done = count(device, "due_at is null and not held and known_from is null and settled_at > :since");
        if (stopped || waiting + done > settings.removalsPerHour()) {
            jdbc.sql("insert into delivery_stop (device, made_at) values (:device, now()) on conflict do nothing")
                    .param("device", device.value())
                    .update();
            jdbc.sql("""
                            update delivery_item set held = true, due_at = null
                            where device = :device and wanted_from is null and not urgent and not confirmed
                                and due_at is not null
                            """).param("device", device.value()).update();
        }
    }

    private long count(DeviceId device, String which) {
        return jdbc.sql("select count(*) from delivery_item where device = :device and wanted_from is null"
                        + " and not urgent and not confirmed and " + which)
                .param("device", device.value())
                .param("since", Timestamp.from(time.now().minus(WITHIN)))
                .query(Long.class)
                .single();
    }

    /** A human says that all who are held back there may go. */
    void confirm(DeviceId device, HumanId by) {
        var people = jdbc.sql("""
                        update delivery_item set held = false, confirmed = true, due_at = now() where device = :device and held
                        """).param("device", device.value()).update();
        if (jdbc.sql("delete from delivery_stop where device = :device")
                        .param("device", device.value())
                        .update()
                == 1) {
            events.publishEvent(
                    Deed.of(by, "delivery.removal-confirmed", "device", device).with("people", people));
        }
    }
}
