package sojourn.entry;

import java.time.Instant;

/** A time without a gap, from its first moment up to, and without, its last: what a device is told as its own validity (R42). */
public record Stretch(Instant from, Instant until) {

    public boolean empty() {
        return !from.isBefore(until);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** What both have in common; empty where they do not meet. */
    Stretch and(Stretch other) {
        return new Stretch(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    Stretch notBefore(Instant moment) {
        return moment.isAfter(from) ? new Stretch(moment, until) : this;
    }
}
