package sojourn.gate;

import java.time.LocalDateTime;

/**
 * What a device is told of a person, and nothing more (data minimisation).
 *
 * @param number the person's number on devices, 1..32 letters and digits
 * @param name as it shows it, at most 128 bytes of UTF-8
 * @param from the first second it opens, on the device's own clock in the campus time zone
 * @param until the last second it opens (R42)
 */
public record Entrant(String number, String name, LocalDateTime from, LocalDateTime until) {}
