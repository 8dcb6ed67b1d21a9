package sojourn.gate;

/** The language a device speaks. The names are stored: never rename one. */
public enum Protocol {
    /** Hikvision ISAPI over HTTP: we call the device. */
    ISAPI,
    /** ZKTeco push (iclock): the device calls us. */
    ICLOCK,
    /** None: a human does it at the device and ticks it off. */
    MANUAL;

    /** The message key of its name. */
    public String key() {
        return "gate.protocol." + name();
    }
}
