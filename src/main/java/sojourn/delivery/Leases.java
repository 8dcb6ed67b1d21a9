package sojourn.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.gate.DeviceId;

/**
 * Which node speaks to a device. A node that lives renews its leases all the time, so that they are short: what a dead one has left behind is taken
 * over within seconds, or nobody would tell those gates of a freeze meanwhile (R47).
 */
@Component
class Leases {

    private final UUID node = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Crew crew;
    private final Duration lasting;
    private volatile long renewed = System.nanoTime();

    Leases(JdbcClient jdbc, Crew crew, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.crew = crew;
        lasting = settings.lease();
    }

    /** Makes it this node's, also where it is already; false where it is another's, where nothing is to be asked of it now, and where this node stops. */
    boolean take(DeviceId device) {
        return crew.working()
                && jdbc.sql("""
                        update delivery_device set lease_by = :node, lease_until = now() + :ms * interval '1 millisecond'
                        where device = :device and next_at <= now()
                            and (lease_until is null or lease_until < now() or lease_by = :node)
                        """)
                                .param("device", device.value())
                                .param("node", node)
                                .param("ms", lasting.toMillis())
                                .update()
                        == 1;
    }

    /** Those that are still this node's stay so; asked often, it does something when it is time. */
    void renew(Collection<DeviceId> devices) {
        long now = System.nanoTime();
        if (now - renewed < lasting.dividedBy(3).toNanos()) {
            return;
        }
        renewed = now;
        jdbc.sql("""
                        update delivery_device set lease_until = now() + :ms * interval '1 millisecond'
                        where device = any(cast(:devices as uuid[])) and lease_by = :node
                        """)
                .param("devices", devices.stream().map(DeviceId::toString).toArray(String[]::new))
                .param("node", node)
                .param("ms", lasting.toMillis())
                .update();
    }

    void release(DeviceId device) {
        jdbc.sql(
                        "update delivery_device set lease_by = null, lease_until = null where device = :device and lease_by = :node")
                .param("device", device.value())
                .param("node", node)
                .update();
    }
}
