package sojourn.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Gates;
import sojourn.gate.Protocol;

/** Gives each device that has something to do to somebody of the crew: devices side by side, each of them to one alone. */
@Component
class HandingOut {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOut.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final int DEVICES_AT_ONCE = 64;

    private final Set<DeviceId> busy = ConcurrentHashMap.newKeySet();
    private final DeviceRows rows;
    private final Leases leases;
    private final Gates gates;
    private final DeviceWork work;
    private final Crew crew;
    private final Bell bell;

    HandingOut(DeviceRows rows, Leases leases, Gates gates, DeviceWork work, Crew crew, Bell bell) {
        this.rows = rows;
        this.leases = leases;
        this.gates = gates;
        this.work = work;
        this.crew = crew;
        this.bell = bell;
    }

    void round() {
        leases.renew(busy);
        var devices = spokenTo();
        if (devices.isEmpty()) {
            return;
        }
        rows.know(devices.keySet());
        for (var id : rows.ready()) {
            var device = devices.get(id);
            if (device != null && busy.size() < DEVICES_AT_ONCE && busy.add(id) && !crew.set(() -> carry(device))) {
                busy.remove(id);
            }
        }
    }

    private Map<DeviceId, Device> spokenTo() {
        return gates.devices().stream()
                .filter(device -> device.inUse() && device.protocol() != Protocol.MANUAL)
                .collect(Collectors.toMap(Device::id, Function.identity()));
    }

    private void carry(Device device) {
        try {
            work.run(device);
        } catch (RuntimeException failed) {
            LOG.warn("Delivery to {}: {}", device.name(), failed.toString());
            LOG.debug("Why", failed);
            // it is still to be done, and would fail again at once
            crew.pause(LOOK_AGAIN);
        } finally {
            busy.remove(device.id());
            bell.ring();
        }
    }
}
