package sojourn.delivery.web;

import java.util.List;
import sojourn.delivery.Place;
import sojourn.delivery.State;

/**
 * The devices that are to let a person in.
 *
 * @param places those that can recognise them
 * @param faceOnly those that read no pass code and have no picture of them
 * @param frozen whether 保卫处 has stopped them (R47)
 * @param declined whether they chose to come in without a face: then nobody asks them for one again (R31)
 */
public record OwnGatesPage(List<Place> places, List<Place> faceOnly, boolean frozen, boolean declined) {

    /** Message key of what is said where there are none. */
    public String none() {
        if (frozen) {
            return "delivery.own.frozen";
        }
        if (faceOnly.isEmpty()) {
            return "delivery.own.none";
        }
        return declined ? "delivery.own.by-guard" : "delivery.own.face-only";
    }

    public long ready() {
        return places.stream().filter(place -> place.state().settled()).count();
    }

    /** Whether some device asks for another picture. */
    public boolean otherPicture() {
        return places.stream().anyMatch(place -> place.state() == State.NO_PICTURE);
    }
}
