package sojourn.gate;

/** There is one of this name, or a device in use with this serial number. */
public class GateNameTaken extends RuntimeException {

    private final boolean serial;

    GateNameTaken(boolean serial) {
        this.serial = serial;
    }

    /** Whether it is the serial number. */
    public boolean serial() {
        return serial;
    }
}
