package sojourn.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.delivery.OutcomeRows.Outcome;
import sojourn.gate.Device;
import sojourn.gate.Held;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/**
 * Compares what a device holds with what it is known to hold, in both directions (R43): who is missing there is told again, who is left over there is removed.
 * Whoever has no staff number of ours is somebody else's business and stays.
 */
@Component
class Reconciliation {

    private static final int PAGE = 500;

    private final Inventory inventory;
    private final ItemRows items;
    private final OutcomeRows outcomes;
    private final LeftOvers leftOvers;
    private final DeviceRows devices;
    private final CampusTime time;

    Reconciliation(
            Inventory inventory,
            ItemRows items,
            OutcomeRows outcomes,
            LeftOvers leftOvers,
            DeviceRows devices,
            CampusTime time) {
        this.inventory = inventory;
        this.items = items;
        this.outcomes = outcomes;
        this.leftOvers = leftOvers;
        this.devices = devices;
        this.time = time;
    }

    /**
     * Throws {@link sojourn.gate.DeviceTrouble} where it stops answering; nothing is changed then. Who was removed while it was being read may be removed
     * once more.
     *
     * @param asked for when it was due
     * @param between done after each part of what it holds
     */
    void run(Device device, Instant asked, Runnable between) {
        var there = inventory.of(device, between);
        int missing = 0;
        int leftOver = 0;
        var known = new HashSet<String>();
        PersonId last = null;
        for (var page = items.all(device.id(), null, PAGE);
                !page.isEmpty();
                page = items.all(device.id(), last, PAGE)) {
            var differing = new ArrayList<Outcome>();
            for (var item : page) {
                known.add(item.number());
                var now = found(device, item, there.get(item.number()));
                if (now != null) {
                    missing += (now.known() == null || !now.certain()) ? 1 : 0;
                    leftOver += (now.wanted() == null && now.certain()) ? 1 : 0;
                    differing.add(new Outcome(now, Duration.ZERO));
                }
            }
            outcomes.settle(differing, time.now());
            last = page.getLast().person();
        }
        there.keySet().removeAll(known);
        leftOver += leftOvers.add(device, there.values(), time.zone(), time.now());
        devices.reconciled(device.id(), asked, missing, leftOver);
    }

    /** What is known of them now; null where that is what was known. */
    private @Nullable Item found(Device device, Item item, @Nullable Held held) {
        if (item.reference() != null) {
            return null; // is being told at this moment
        }
        if (held != null && inventory.isSomebodyElse(device, item, held)) {
            // what a stranger has there is nothing that we know of our person
            return (item.known() == null || item.isTaken()) ? null : item.doubted();
        }
        return differs(item, held) ? item.knows(held == null ? null : copy(held, item)) : null;
    }

    private boolean differs(Item item, @Nullable Held held) {
        var known = item.known();
        if (held == null || known == null) {
            return held != null || known != null;
        }
        var there = copy(held, item);
        return !there.sameTimes(known) || (there.face() == null) != (known.face() == null);
    }

    private Copy copy(Held held, Item item) {
        var known = item.known();
        var copy = Copy.of(held, time.zone(), known == null ? null : known.face());
        // devices cut names short: the one that was told stands for it
        return known == null ? copy : new Copy(known.name(), copy.from(), copy.until(), copy.face());
    }
}
