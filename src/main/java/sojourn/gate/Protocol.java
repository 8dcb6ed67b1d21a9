package sojourn.gate;

/** The language a device speaks. The names are stored: never rename one. */
public enum Protocol {
    /** Hikvision ISAPI over HTTP: we call the device. */
    ISAPI,
    /** ZKTeco push (iclock): the device calls us. */
    ICLOCK,
    /** None: a human does it at the device and ticks it off. */
    MANUAL,
    /** None either: it asks us on the net each time somebody stands before it. */
    ONLINE;

    /** Whether it holds people itself, who must be brought there. */
    public boolean holds() {
        return this != ONLINE;
    }

    /** Whether we speak with it about the people it holds, so that no human has to. */
    public boolean driven() {
        return this == ISAPI || this == ICLOCK;
    }

    /** Whether whoever has no picture can show a pass code to it (R45). */
    public boolean readsCodes() {
        return this != ICLOCK;
    }

    /** The message key of its name. */
    public String key() {
        return "gate.protocol." + name();
    }
}
