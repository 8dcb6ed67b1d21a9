package sojourn.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Trouble;

/** All there is to do at one device, one thing after another, while it is this node's. */
@Component
class DeviceWork {

    private static final int BATCH = 50;
    // a slow device must not keep the next freeze waiting behind a whole batch (R47)
    private static final Duration BATCH_TIME = Duration.ofSeconds(2);

    private final Leases leases;
    private final ItemRows items;
    private final Removals removals;
    private final Courier courier;
    private final Upkeep upkeep;
    private final Settling settling;

    DeviceWork(Leases leases, ItemRows items, Removals removals, Courier courier, Upkeep upkeep, Settling settling) {
        this.leases = leases;
        this.items = items;
        this.removals = removals;
        this.courier = courier;
        this.upkeep = upkeep;
        this.settling = settling;
    }

    void run(Device device) {
        if (!leases.take(device.id())) {
            return;
        }
        try {
            upkeep.keep(device);
            boolean more = true;
            while (more && leases.take(device.id())) {
                removals.check(device.id());
                more = batch(device, items.claim(device.id(), BATCH));
            }
            if (!more) {
                upkeep.compare(device, () -> urgent(device));
            }
        } catch (DeviceTrouble away) {
            settling.away(device.id(), away.trouble());
        } finally {
            leases.release(device.id());
        }
    }

    /** What cannot wait until a long list has been read. */
    private void urgent(Device device) {
        var claimed = items.claimUrgent(device.id(), BATCH);
        if (!claimed.isEmpty()) {
            batch(device, claimed);
        }
    }

    /** Whether there may be more to do now. */
    private boolean batch(Device device, List<Item> claimed) {
        var done = new ArrayList<Item>();
        int gone = 0;
        long begun = System.nanoTime();
        try {
            for (var item : claimed) {
                var after = courier.bring(device, item);
                done.add(after);
                gone += after.freesAPlace(item) ? 1 : 0;
                var trouble = after.trouble();
                // one of whom it says yes and holds otherwise has answered: that is about this one alone
                if (trouble != null && !(trouble.kind() == Trouble.Kind.PASSING && after.certain())) {
                    stopIfAway(device, trouble);
                }
                if (System.nanoTime() - begun > BATCH_TIME.toNanos()) {
                    break;
                }
            }
        } finally {
            settling.settle(device.id(), done, rest(claimed, done.size()), gone);
        }
        if (!claimed.isEmpty()) {
            settling.answered(device.id());
        }
        return claimed.size() == BATCH || done.size() < claimed.size();
    }

    /** Whether this one is refused or the device as a whole is not as we think, it tells when it is asked how it is. */
    private void stopIfAway(Device device, Trouble trouble) {
        switch (trouble.kind()) {
            case PASSING -> throw new DeviceTrouble(trouble.kind(), trouble.words());
            case SETTING -> upkeep.probe(device);
            case PHOTO, CAPACITY, TAKEN -> {
                // about this picture, this place or this number
            }
        }
    }

    private static List<Item> rest(List<Item> claimed, int done) {
        return claimed.subList(done, claimed.size());
    }
}
