package sojourn.gate;

import java.time.Instant;

/** A device has given a sign of life, by itself or when it was asked. */
public record Heard(DeviceId device, Instant at) {}
