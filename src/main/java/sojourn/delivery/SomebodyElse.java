package sojourn.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Drivers;
import sojourn.gate.Held;
import sojourn.gate.Trouble;
import sojourn.register.LatestStays;

/**
 * A device that takes only digits may hold somebody whose own number is one of ours without its letters. Whoever has another name there is left alone.
 */
@Component
class SomebodyElse {

    private final Drivers drivers;
    private final LatestStays stays;

    SomebodyElse(Drivers drivers, LatestStays stays) {
        this.drivers = drivers;
        this.stays = stays;
    }

    /**
     * Why nothing may be done at this device under this number; empty where it may. Throws {@link DeviceTrouble} of the kind {@link Trouble.Kind#PASSING} where the device does not
     * answer and was not asked to do anything.
     */
    Optional<Trouble> inTheWay(Device device, Item item) {
        if (!device.profile().digitsOnly() || item.next() == Step.NONE) {
            return Optional.empty();
        }
        try {
            return drivers.of(device)
                    .held(device, item.number())
                    .filter(held -> !isTheirs(item, held))
                    .map(_ -> new Trouble(Trouble.Kind.TAKEN, item.number().replaceFirst("\\D+", "")));
        } catch (DeviceTrouble trouble) {
            if (trouble.trouble().kind() != Trouble.Kind.PASSING) {
                return Optional.of(trouble.trouble());
            }
            // who must go has been told there, and a device that calls hears of it as soon as it is back
            if (item.wanted() == null) {
                return Optional.empty();
            }
            throw trouble;
        }
    }

    /** Whether whom a device that takes only digits holds under the number of this person is this person. */
    boolean isTheirs(Item item, Held held) {
        if (!held.name().isLegible()) {
            return item.known() != null || !item.certain(); // told by us, to a device that keeps no names
        }
        return isNamed(item.known(), held)
                || isNamed(item.wanted(), held)
                || stays.of(List.of(item.person())).values().stream()
                        .anyMatch(stay -> held.name().isOf(stay.name()));
    }

    private static boolean isNamed(@Nullable Copy copy, Held held) {
        return copy != null && held.name().isOf(copy.name());
    }
}
