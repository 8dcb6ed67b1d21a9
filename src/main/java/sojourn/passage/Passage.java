package sojourn.passage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.entry.Reason;
import sojourn.gate.Crossing;
import sojourn.gate.Device;
import sojourn.gate.Direction;
import sojourn.gate.Gate;
import sojourn.gate.GateId;
import sojourn.organization.CampusId;
import sojourn.register.PersonId;
import sojourn.shell.NewId;

/**
 * 通行记录: one attempt to pass, as it was told and as it was understood then.
 *
 * @param source which device, and its number of it
 * @param at when it happened
 * @param receivedAt when we were told
 * @param number whom the device took it for; null for a stranger
 * @param person who has that number; null for nobody
 * @param words the device's own code for what happened
 * @param judgement what the one rule said of it; null where it was let in, or was told too late to ask
 */
public record Passage(
        PassageId id,
        Source source,
        Instant at,
        Instant receivedAt,
        @Nullable String number,
        @Nullable PersonId person,
        Direction direction,
        CampusId campus,
        GateId gate,
        Crossing.Way way,
        boolean allowed,
        String words,
        @Nullable Judgement judgement) {

    /**
     * How a device tells one of its passages from another.
     *
     * @param serial rising; begins anew when the device was reset
     * @param toldAt by its own clock, to the second or finer
     */
    public record Source(sojourn.gate.DeviceId device, long serial, Instant toldAt) {}

    /**
     * What the one rule said at that moment about somebody who was not let in (R40).
     *
     * @param reason null where the rule would have opened: then the device did not know them yet, or did not recognise them
     */
    public record Judgement(@Nullable Reason reason) {}

    /** Message key of why it was not let through; null where it was. */
    public @Nullable String why() {
        if (allowed) {
            return null;
        }
        if (judgement == null) {
            return "passage.why.late";
        }
        if (unrecognized()) {
            return "passage.why.unrecognized";
        }
        var reason = judgement.reason();
        return reason == null ? "passage.why.device" : reason.key();
    }

    /** Whether the device could not tell who it was: then nobody knows whether they are one of ours. */
    public boolean unrecognized() {
        return person == null && number == null;
    }

    static Passage of(Crossing crossing, Device device, Gate gate, Instant at, Instant now, @Nullable PersonId person) {
        return new Passage(
                NewId.of(PassageId::new),
                new Source(device.id(), crossing.serial(), crossing.at()),
                at,
                now,
                crossing.number(),
                person,
                device.direction(),
                gate.campus(),
                gate.id(),
                crossing.way(),
                crossing.allowed(),
                crossing.words(),
                null);
    }

    Passage judged(Judgement judgement) {
        return new Passage(
                id, source, at, receivedAt, number, person, direction, campus, gate, way, allowed, words, judgement);
    }
}
