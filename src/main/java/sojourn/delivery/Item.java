package sojourn.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sojourn.face.FacePhotoId;
import sojourn.gate.DeviceId;
import sojourn.gate.Trouble;
import sojourn.register.PersonId;

/**
 * One person at one device.
 *
 * @param wanted what it is to hold; null for nothing
 * @param known what it is known to hold; null for nothing
 * @param certain false where it was asked and nobody knows what came of it
 * @param version of what is wanted
 * @param trouble why it does not hold what is wanted; null where nothing is wrong
 * @param reference of what it does when it calls next; null for nothing
 * @param told by which a record there is known to be ours, whatever was found there since
 */
record Item(
        DeviceId device,
        PersonId person,
        String number,
        @Nullable Copy wanted,
        @Nullable Copy known,
        boolean certain,
        int version,
        int failures,
        @Nullable Trouble trouble,
        @Nullable Reference reference,
        Told told) {

    record Reference(Step step, String text) {}

    /**
     * What we told, apart from what was found.
     *
     * @param shown the name as the device showed it when it had done what we told; null where it never had
     * @param from of the last times that we set out to tell; null where we never did
     */
    record Told(
            @Nullable String shown,
            @Nullable Instant from,
            @Nullable Instant until) {

        static final Told NOTHING = new Told(null, null, null);

        boolean sameTimes(Copy copy) {
            return copy.from().equals(from) && copy.until().equals(until);
        }
    }

    Step next() {
        if (wanted == null) {
            return known == null && certain ? Step.NONE : Step.REMOVE;
        }
        if (known == null || !certain || !wanted.sameStay(known)) {
            return Step.PUT;
        }
        if (Objects.equals(wanted.face(), known.face())) {
            return Step.NONE;
        }
        return wanted.face() == null ? Step.REMOVE_FACE : Step.FACE;
    }

    /** The device says that it has done it. */
    Item done(Step step) {
        return switch (step) {
            case NONE -> this;
            case PUT -> {
                var put = Objects.requireNonNull(wanted).withFace(faceThere());
                yield knows(put).shownAs(put.name());
            }
            case FACE, REMOVE_FACE ->
                knows(Objects.requireNonNull(known)
                        .withFace(Objects.requireNonNull(wanted).face()));
            case REMOVE -> knows(null);
        };
    }

    // a person put anew has none; of one who may have been put before nobody knows
    private @Nullable FacePhotoId faceThere() {
        if (!certain) {
            return Copy.SOME_FACE;
        }
        return known == null ? null : known.face();
    }

    /** Whether the device held this person before and does not any more. */
    boolean freesAPlace(Item before) {
        return before.known() != null && known == null && certain;
    }

    Item knows(@Nullable Copy now) {
        return new Item(device, person, number, wanted, now, true, version, 0, null, null, told);
    }

    /** The device shows them by this name. */
    Item shownAs(String name) {
        var as = new Told(name, told.from(), told.until());
        return new Item(device, person, number, wanted, known, certain, version, failures, trouble, reference, as);
    }

    Item failed(Trouble with, boolean stillCertain) {
        return new Item(device, person, number, wanted, known, stillCertain, version, failures + 1, with, null, told);
    }

    Item underway(Step step, String text) {
        var as = new Reference(step, text);
        return new Item(device, person, number, wanted, known, false, version, failures, null, as, told);
    }

    Item forgetReference() {
        return new Item(device, person, number, wanted, known, false, version, failures, trouble, null, told);
    }

    /** Somebody else was found there: nobody knows whether the device still holds them, and it is asked before anything is done. */
    Item doubted() {
        return new Item(device, person, number, wanted, known, false, version, failures, trouble, null, told);
    }

    /** Whether somebody else has their number there. */
    boolean isTaken() {
        return trouble != null && trouble.kind() == Trouble.Kind.TAKEN;
    }
}
