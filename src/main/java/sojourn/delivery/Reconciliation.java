package sojourn.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.delivery.ItemRows.Outcome;
import sojourn.gate.Device;
import sojourn.gate.Drivers;
import sojourn.gate.Held;
import sojourn.register.PersonId;
import sojourn.register.StaffNumber;
import sojourn.shell.CampusTime;

/**
 * Compares what a device holds with what it is known to hold, in both directions (R43): who is missing there is told again, who is left over there is removed.
 * Whoever has no staff number of ours is somebody else's business and stays.
 */
@Component
class Reconciliation {

    private static final int PAGE = 500;

    private final Drivers drivers;
    private final ItemRows items;
    private final LeftOvers leftOvers;
    private final SomebodyElse somebodyElse;
    private final DeviceRows devices;
    private final CampusTime time;

    Reconciliation(
            Drivers drivers,
            ItemRows items,
            LeftOvers leftOvers,
            SomebodyElse somebodyElse,
            DeviceRows devices,
            CampusTime time) {
        this.drivers = drivers;
        this.items = items;
        this.leftOvers = leftOvers;
        this.somebodyElse = somebodyElse;
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
        var there = ours(device, between);
        int missing = 0;
        int leftOver = 0;
        var known = new HashSet<String>();
        PersonId last = null;
        for (var page = items.all(device.id(), null, PAGE);
                !page.isEmpty();
                page = items.all(device.id(), last, PAGE)) {
            var outcomes = new ArrayList<Outcome>();
            for (var item : page) {
                known.add(item.number());
                var held = theirs(device, item, there.get(item.number()));
                if (differs(item, held)) {
                    missing += held == null ? 1 : 0;
                    leftOver += item.wanted() == null ? 1 : 0;
                    var now = item.knows(held == null ? null : copy(held, item));
                    outcomes.add(new Outcome(now, Duration.ZERO, time.now()));
                }
            }
            items.settle(outcomes);
            last = page.getLast().person();
        }
        there.keySet().removeAll(known);
        leftOver += leftOvers.add(device, there.values(), time.zone(), time.now());
        devices.reconciled(device.id(), asked, missing, leftOver);
    }

    private Map<String, Held> ours(Device device, Runnable between) {
        var driver = drivers.of(device);
        var found = new HashMap<String, Held>();
        String from = "";
        while (from != null) {
            var slice = driver.everybody(device, from);
            slice.held().stream()
                    .filter(held -> StaffNumber.is(held.entrant().number()))
                    .forEach(held -> found.put(held.entrant().number(), held));
            from = slice.next();
            between.run();
        }
        return found;
    }

    /** Of whom it was told, it tells by itself before anything is done whether they still are who stands there. */
    private @Nullable Held theirs(Device device, Item item, @Nullable Held held) {
        if (held == null || !device.profile().digitsOnly() || item.known() != null) {
            return held;
        }
        return somebodyElse.isTheirs(item, held) ? held : null;
    }

    /** Who is being told at this moment is left to that. */
    private boolean differs(Item item, @Nullable Held held) {
        if (item.reference() != null) {
            return false;
        }
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
