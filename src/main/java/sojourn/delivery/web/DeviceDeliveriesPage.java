package sojourn.delivery.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.delivery.Place;
import sojourn.delivery.ToDo;

/**
 * One device: how it is, what a human is to do at it, and whose removal waits for a word.
 *
 * @param toDo at a device without an interface; empty at all others
 * @param held a page of those
 * @param next where the next page of those begins; null on the last
 * @param changed a word that was given counted for others than were shown, so that nothing was done
 */
public record DeviceDeliveriesPage(
        MatrixPage.Column column,
        List<ToDo> toDo,
        List<Place> held,
        @Nullable String next,
        boolean changed) {}
