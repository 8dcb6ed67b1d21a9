package sojourn.delivery;

import java.time.Instant;
import sojourn.gate.DeviceId;

/** A device was to forget so many within an hour that they wait for a human's word (R43). */
public record RemovalsHeld(DeviceId device, int people, Instant at) {}
