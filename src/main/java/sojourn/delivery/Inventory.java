package sojourn.delivery;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Drivers;
import sojourn.gate.Held;
import sojourn.register.StaffNumber;

/** Whom a device itself says it holds under numbers of ours. */
@Component
class Inventory {

    private final Drivers drivers;
    private final SomebodyElse somebodyElse;

    Inventory(Drivers drivers, SomebodyElse somebodyElse) {
        this.drivers = drivers;
        this.somebodyElse = somebodyElse;
    }

    /**
     * By number. Throws {@link DeviceTrouble} where it stops answering.
     *
     * @param between done after each part of the list
     */
    Map<String, Held> of(Device device, Runnable between) {
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

    /** Whether whom it holds under the number of this item is another person than that of the item. */
    boolean isSomebodyElse(Device device, Item item, Held held) {
        return device.profile().digitsOnly() && !somebodyElse.isTheirs(item, held);
    }
}
