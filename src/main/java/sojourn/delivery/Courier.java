package sojourn.delivery;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import sojourn.gate.Delivered;
import sojourn.gate.Device;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Drivers;
import sojourn.gate.GateDriver;
import sojourn.gate.Trouble;
import sojourn.shell.CampusTime;

/** Brings a device to hold what is wanted of one person, step by step, and reads back what it holds then. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_STEPS = 4;

    private final Drivers drivers;
    private final SomebodyElse somebodyElse;
    private final Pictures pictures;
    private final CampusTime time;

    Courier(Drivers drivers, SomebodyElse somebodyElse, Pictures pictures, CampusTime time) {
        this.drivers = drivers;
        this.somebodyElse = somebodyElse;
        this.pictures = pictures;
        this.time = time;
    }

    /**
     * As it is afterwards; with its trouble where the device did not do it. Throws {@link DeviceTrouble} where it was not even asked to, so that all is as before.
     */
    Item bring(Device device, Item item) {
        var now = item;
        boolean asked = false;
        try {
            var inTheWay = somebodyElse.inTheWay(device, item);
            if (inTheWay.isPresent()) {
                return item.failed(inTheWay.get(), item.certain());
            }
            asked = true;
            var driver = drivers.of(device);
            var first = item.next();
            for (int steps = 0; steps < MOST_STEPS; steps++) {
                var step = now.next();
                if (step == Step.NONE) {
                    return first == Step.NONE ? now.knows(now.known()) : readBack(driver, device, now);
                }
                if (take(driver, device, now, step) instanceof Delivered.Underway(String reference)) {
                    return now.underway(step, reference);
                }
                now = now.done(step);
            }
            return now.failed(new Trouble(Trouble.Kind.SETTING, "no end after " + MOST_STEPS + " steps"), true);
        } catch (DeviceTrouble trouble) {
            if (!asked) {
                throw trouble;
            }
            // a refusal leaves things as they were; after a silence nobody knows
            var refused = trouble.trouble().kind() != Trouble.Kind.PASSING;
            return now.failed(trouble.trouble(), refused && now.certain());
        } catch (DataAccessException ours) {
            throw ours; // about nobody in particular
        } catch (RuntimeException unexpected) {
            // nobody else at this device waits for one whose picture or answer nobody can read
            LOG.warn("Delivery of {} to {}", item.person(), device.name(), unexpected);
            return now.failed(new Trouble(Trouble.Kind.SETTING, unexpected.toString()), false);
        }
    }

    private Delivered take(GateDriver driver, Device device, Item item, Step step) {
        return switch (step) {
            case PUT -> driver.put(device, Objects.requireNonNull(item.wanted()).entrant(item.number(), time.zone()));
            case FACE -> {
                var face = Objects.requireNonNull(
                        Objects.requireNonNull(item.wanted()).face());
                // forgotten meanwhile: what is wanted is about to change, and then it is tried again
                var jpeg = pictures.of(face, device.profile().pictureBytes())
                        .orElseThrow(() -> new DeviceTrouble(Trouble.Kind.PHOTO, "the picture was forgotten"));
                yield driver.putFace(device, item.number(), jpeg);
            }
            case REMOVE_FACE -> driver.removeFace(device, item.number());
            case REMOVE -> driver.remove(device, item.number());
            case NONE -> throw new IllegalStateException();
        };
    }

    /** Somebody of whom a device says yes and does otherwise is tried again after growing pauses, and nobody else waits for that. */
    private Item readBack(GateDriver driver, Device device, Item item) {
        var held = driver.held(device, item.number())
                .map(one -> Copy.of(
                        one,
                        time.zone(),
                        item.known() == null ? null : item.known().face()));
        var wanted = item.wanted();
        if (wanted == null) {
            return held.isEmpty() ? item : item.knows(held.get()).failed(otherwise("still there"), true);
        }
        if (held.isEmpty()) {
            return item.knows(null).failed(otherwise("not there"), true);
        }
        var there = held.get();
        if (!there.sameTimes(wanted) || (there.face() == null) != (wanted.face() == null)) {
            return item.knows(there)
                    .failed(
                            otherwise(there.from() + " to " + there.until() + ", face " + (there.face() != null)),
                            true);
        }
        return item.shownAs(there.name());
    }

    private static Trouble otherwise(String words) {
        return new Trouble(Trouble.Kind.PASSING, "read back: " + words);
    }
}
