package sojourn.gate;

/**
 * A device that calls us was counted on to open for somebody from an hour on, and did not do at that hour what it was told. May be told twice.
 *
 * @param number of the person, as the device knows it
 */
public record LeftUndone(DeviceId device, String number, Trouble trouble) {}
