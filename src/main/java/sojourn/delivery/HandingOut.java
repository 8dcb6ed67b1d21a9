package sojourn.delivery;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Gates;
import sojourn.gate.Post;

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
    private Set<DeviceId> known = Set.of();

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
        var spokenTo = gates.posts().stream()
                .filter(post -> post.protocol().driven())
                .map(Post::device)
                .collect(Collectors.toSet());
        if (!known.containsAll(spokenTo)) {
            rows.know(spokenTo);
            known = spokenTo;
        }
        if (spokenTo.isEmpty()) {
            return;
        }
        for (var id : rows.ready()) {
            if (spokenTo.contains(id) && busy.size() < DEVICES_AT_ONCE && busy.add(id) && !crew.set(() -> carry(id))) {
                busy.remove(id);
            }
        }
    }

    private void carry(DeviceId id) {
        try {
            gates.device(id).filter(Device::inUse).ifPresent(work::run);
        } catch (RuntimeException failed) {
            LOG.warn("Delivery to {}: {}", id, failed.toString());
            LOG.debug("Why", failed);
            // it is still to be done, and would fail again at once
            crew.pause(LOOK_AGAIN);
        } finally {
            busy.remove(id);
            bell.ring();
        }
    }
}
