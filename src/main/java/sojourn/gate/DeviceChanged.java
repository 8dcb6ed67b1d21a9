package sojourn.gate;

/** A device was set up, set up otherwise, or went in or out of use. */
public record DeviceChanged(DeviceId device) {}
