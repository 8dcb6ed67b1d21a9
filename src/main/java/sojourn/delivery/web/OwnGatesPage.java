package sojourn.delivery.web;

import java.util.List;
import sojourn.delivery.Place;
import sojourn.delivery.State;

/** The devices that are to let a person in. */
public record OwnGatesPage(List<Place> places) {

    public long ready() {
        return places.stream().filter(place -> place.state().settled()).count();
    }

    /** Whether some device asks for another picture. */
    public boolean otherPicture() {
        return places.stream().anyMatch(place -> place.state() == State.NO_PICTURE);
    }
}
