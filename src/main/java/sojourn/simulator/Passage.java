package sojourn.simulator;

import java.time.OffsetDateTime;

/**
 * One who stood before a simulated device.
 *
 * @param serial rising from 1, without a gap
 * @param at by the device's own clock, to the second
 * @param number empty for somebody it does not know
 */
public record Passage(long serial, OffsetDateTime at, String number, String name, Reason reason) {}
