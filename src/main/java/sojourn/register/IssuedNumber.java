package sojourn.register;

import java.time.Instant;

/** A staff number that an application brought, with the moment from which it works (R11). */
public record IssuedNumber(StaffNumber number, String name, Instant worksFrom) {}
