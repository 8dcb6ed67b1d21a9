package sojourn.gate;

/** Which way one passes a device. The names are stored: never rename one. */
public enum Direction {
    /** 进校. */
    IN,
    /** 出校. */
    OUT;

    /** The message key of its name. */
    public String key() {
        return "gate.direction." + name();
    }
}
