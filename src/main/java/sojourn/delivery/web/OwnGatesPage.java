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
 */
public record OwnGatesPage(List<Place> places, List<Place> faceOnly, boolean frozen) {

    /** Message key of what is said where there are none. */
    public String none() {
        return frozen ? "delivery.own.frozen" : faceOnly.isEmpty() ? "delivery.own.none" : "delivery.own.face-only";
    }

    public long ready() {
        return places.stream().filter(place -> place.state().settled()).count();
    }

    /** Whether some device asks for another picture. */
    public boolean otherPicture() {
        return places.stream().anyMatch(place -> place.state() == State.NO_PICTURE);
    }
}
