package sojourn.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Drivers;
import sojourn.gate.Held;
import sojourn.gate.Trouble;
import sojourn.register.LatestStays;
import sojourn.shell.CampusTime;

/**
 * A device that takes only digits may hold somebody whose own number is one of ours without its letters. Whoever stands there under another name is left alone, unless the record has the
 * very times that we told: then the device only writes the name otherwise, and whoever is frozen must not stay for that (R47).
 */
@Component
class SomebodyElse {

    private final Drivers drivers;
    private final LatestStays stays;
    private final CampusTime time;

    SomebodyElse(Drivers drivers, LatestStays stays, CampusTime time) {
        this.drivers = drivers;
        this.stays = stays;
        this.time = time;
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
            if (goesUnseen(item)) {
                return Optional.empty();
            }
            if (trouble.trouble().kind() == Trouble.Kind.PASSING) {
                throw trouble;
            }
            return Optional.of(trouble.trouble());
        }
    }

    /**
     * Whether somebody is removed though the device does not say who stands there: where it has confirmed that it is they and nothing has cast doubt on that since, or where it is being
     * told of them. Else a stranger could be removed whom nobody would miss until they stand before the gate; whoever must go is then tried again.
     */
    private static boolean goesUnseen(Item item) {
        return item.wanted() == null && (item.reference() != null || (item.known() != null && item.certain()));
    }

    /** Whether whom a device that takes only digits holds under the number of this person is this person. */
    boolean isTheirs(Item item, Held held) {
        if (!held.name().isLegible()) {
            // another may be as illegible: the device must know them, or be about to
            return isAsShown(item, held) || ((item.known() != null || !item.certain()) && hasOurTimes(item, held));
        }
        return isNamed(item, held) || isAsShown(item, held) || (item.known() != null && hasOurTimes(item, held));
    }

    private boolean isNamed(Item item, Held held) {
        return copies(item).anyMatch(copy -> held.name().isOf(copy.name()))
                || stays.of(List.of(item.person())).values().stream()
                        .anyMatch(stay -> held.name().isOf(stay.name()));
    }

    private static boolean isAsShown(Item item, Held held) {
        var shown = item.told().shown();
        return shown != null && item.known() != null && held.name().isLike(shown);
    }

    private boolean hasOurTimes(Item item, Held held) {
        var there = Copy.of(held, time.zone(), null);
        return copies(item).anyMatch(there::sameTimes) || item.told().sameTimes(there);
    }

    private static Stream<Copy> copies(Item item) {
        return Stream.of(Optional.ofNullable(item.known()), Optional.ofNullable(item.wanted()))
                .flatMap(Optional::stream);
    }
}
