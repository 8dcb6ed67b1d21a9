package sojourn.iclock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import sojourn.gate.Condition;
import sojourn.gate.Crossing;
import sojourn.gate.Delivered;
import sojourn.gate.Device;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Entrant;
import sojourn.gate.GateDriver;
import sojourn.gate.Held;
import sojourn.gate.HeldSlice;
import sojourn.gate.Protocol;
import sojourn.gate.Trouble.Kind;
import sojourn.shell.CampusTime;

/**
 * Speaks to ZKTeco gates, which call us: what they are to do waits until they ask, and what they know is read from a mirror of what they told. The mirror follows every
 * command they have done, and every look at all of them has them tell it anew, so that the next look finds what they lost or were given by others.
 */
@Component
final class IclockDriver implements GateDriver {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final Duration BETWEEN_LISTS = Duration.ofMinutes(5);
    private static final int PART = 200;

    private final Orders orders;
    private final CallerRows callers;
    private final HeldRows mirror;
    private final CampusTime time;

    IclockDriver(Orders orders, CallerRows callers, HeldRows mirror, CampusTime time) {
        this.orders = orders;
        this.callers = callers;
        this.mirror = mirror;
        this.time = time;
    }

    @Override
    public Protocol protocol() {
        return Protocol.ICLOCK;
    }

    @Override
    public Condition probe(Device device) {
        return trying(() -> {
            var caller = present(device);
            return new Condition(
                    caller.model(),
                    caller.firmware(),
                    caller.serial(),
                    mirror.count(device.id()),
                    caller.capacity(),
                    caller.drift());
        });
    }

    @Override
    public Delivered put(Device device, Entrant entrant) {
        check(entrant.number());
        return trying(() -> orders.put(device, entrant)
                .<Delivered>map(Delivered.Underway::new)
                .orElseGet(Delivered.Known::new));
    }

    @Override
    public Delivered putFace(Device device, String number, byte[] jpeg) {
        check(number);
        if (jpeg.length > device.profile().pictureBytes()) {
            throw new DeviceTrouble(Kind.SETTING, "picture of " + jpeg.length + " bytes");
        }
        return trying(() -> new Delivered.Underway(orders.putFace(device, number, jpeg)));
    }

    @Override
    public Delivered removeFace(Device device, String number) {
        check(number);
        return trying(() -> new Delivered.Underway(orders.removeFace(device, number)));
    }

    @Override
    public Delivered remove(Device device, String number) {
        check(number);
        return trying(() -> new Delivered.Underway(orders.remove(device, number)));
    }

    // what else would get onto the line: a tab begins another field, a star is everybody
    private static void check(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new DeviceTrouble(Kind.SETTING, "no number");
        }
    }

    @Override
    public Optional<Held> held(Device device, String number) {
        return trying(() -> {
            var caller = present(device);
            var found = mirror.find(device.id(), number);
            if (found.isEmpty() && caller.toldAt() == null) {
                throw notYet(device);
            }
            return found;
        });
    }

    /** Of a device that never told whom it knows nothing is said but that it was asked. */
    @Override
    public HeldSlice everybody(Device device, String from) {
        return trying(() -> {
            if (present(device).toldAt() == null) {
                throw notYet(device);
            }
            if (from.isEmpty()) {
                orders.list(device, BETWEEN_LISTS);
            }
            var part = mirror.after(device.id(), from, PART);
            return new HeldSlice(
                    part, part.size() < PART ? null : part.getLast().entrant().number());
        });
    }

    private DeviceTrouble notYet(Device device) {
        orders.list(device, BETWEEN_LISTS);
        return new DeviceTrouble(Kind.PASSING, "asked whom it knows, not answered yet");
    }

    private Caller present(Device device) {
        var caller = callers.find(device.id()).orElse(null);
        if (caller == null || caller.calledAt() == null) {
            throw new DeviceTrouble(Kind.PASSING, "has never called");
        }
        if (caller.isAway(time.now())) {
            throw new DeviceTrouble(Kind.PASSING, "has not called since " + caller.calledAt());
        }
        return caller;
    }

    /** They come by themselves, again and again until we have said that we kept them. */
    @Override
    public List<Crossing> crossings(Device device, long after) {
        return List.of();
    }

    /** It does so anyway. */
    @Override
    public void subscribe(Device device, String host, int port, String path) {}

    private static <T> T trying(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (DataAccessException | TransactionException e) {
            throw new DeviceTrouble(Kind.PASSING, "the queue: " + e.getClass().getSimpleName());
        }
    }
}
