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

/**
 * The stop before a device forgets very many (R43): beyond so many within an hour they wait for a human. Never held back is who is frozen or deleted (R15, R47), nor
 * whom the device refuses by itself because their time is over.
 */
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

    /** Holds back what is due beyond that number, and lets the office know when it begins to. */
    void check(DeviceId device) {
        if (count(device, "due_at is not null and (known_from is not null or not certain)") == 0) {
            return;
        }
        change(device, "confirmed = true", "due_at is not null and certain and known_until <= :now");
        var waiting = count(device, "due_at is not null and (known_from is not null or not certain)");
        var done = count(device, "due_at is null and not held and known_from is null and settled_at > :since");
        if (waiting > 0 && (stopped(device) || waiting + done > settings.removalsPerHour())) {
            var begins = jdbc.sql("""
                            insert into delivery_stop (device, made_at) values (:device, now()) on conflict do nothing
                            """).param("device", device.value()).update();
            var people = change(device, "held = true, due_at = null", "due_at is not null");
            if (begins == 1) {
                events.publishEvent(new RemovalsHeld(device, people, time.now()));
            }
        }
    }

    /** Whether there are still some: those who are wanted again, or have become urgent, wait no more. */
    private boolean stopped(DeviceId device) {
        jdbc.sql("""
                        delete from delivery_stop where device = :device
                            and not exists (select from delivery_item where device = :device and held)
                        """).param("device", device.value()).update();
        return jdbc.sql("select count(*) from delivery_stop where device = :device")
                        .param("device", device.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String those(String which) {
        return "device = :device and wanted_from is null and not urgent and not confirmed and " + which;
    }

    private long count(DeviceId device, String which) {
        return jdbc.sql("select count(*) from delivery_item where " + those(which))
                .param("device", device.value())
                .param("since", Timestamp.from(time.now().minus(WITHIN)))
                .query(Long.class)
                .single();
    }

    /** In the order in which others lock them. */
    private int change(DeviceId device, String how, String which) {
        return jdbc.sql("""
                        with those as (select person from delivery_item where %s order by person for update)
                        update delivery_item i set %s from those where i.device = :device and i.person = those.person
                        """.formatted(those(which), how))
                .param("device", device.value())
                .param("now", Timestamp.from(time.now()))
                .update();
    }

    /**
     * A human says that all who are held back there may go.
     *
     * @param shown how many they were when the human looked
     * @return false where they are not so many any more, and nothing was done
     */
    boolean confirm(DeviceId device, long shown, HumanId by) {
        var people = jdbc.sql(
                        "select person from delivery_item where device = :device and held order by person for update")
                .param("device", device.value())
                .query((row, n) -> n)
                .list()
                .size();
        if (people != shown) {
            return false;
        }
        jdbc.sql("""
                        update delivery_item set held = false, confirmed = true, due_at = now() where device = :device and held
                        """).param("device", device.value()).update();
        jdbc.sql("delete from delivery_stop where device = :device")
                .param("device", device.value())
                .update();
        if (people > 0) {
            events.publishEvent(
                    Deed.of(by, "delivery.removal-confirmed", "device", device).with("people", people));
        }
        return true;
    }
}
