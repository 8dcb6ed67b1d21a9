package sojourn.gate;

import java.util.List;
import java.util.Optional;

/**
 * Speaks to one make of device. Never throws anything but {@link DeviceTrouble}, whatever the device answers, and returns within the {@link Profile#patience() patience}. Doing something
 * twice is doing it once. One call per device at a time; many devices at once.
 */
public interface GateDriver {

    Protocol protocol();

    /** Asks how it is; also corrects nothing. */
    Condition probe(Device device);

    /** Makes it know this person with this validity; what else it holds of them stays. */
    Delivered put(Device device, Entrant entrant);

    /**
     * Gives it this picture of a person it knows. A picture it cannot use leaves the former one.
     *
     * @param jpeg a baseline JPEG of at most {@link Profile#pictureBytes()}
     */
    Delivered putFace(Device device, String number, byte[] jpeg);

    /** Makes it forget the picture alone. */
    Delivered removeFace(Device device, String number);

    /** Makes it forget the person and their picture. */
    Delivered remove(Device device, String number);

    /** What it knows of this person, asked of itself. */
    Optional<Held> held(Device device, String number);

    /**
     * All whom it knows, part by part.
     *
     * @param from {@link HeldSlice#next()} of the part before; empty for the first
     */
    HeldSlice everybody(Device device, String from);

    /** What happened after the one of this number, in order, at most some hundred; empty where there is nothing new. */
    List<Crossing> crossings(Device device, long after);

    /** Has it tell us what happens, at this path of ours, from now on; does nothing where it does so anyway. */
    void subscribe(Device device, String host, int port, String path);
}
