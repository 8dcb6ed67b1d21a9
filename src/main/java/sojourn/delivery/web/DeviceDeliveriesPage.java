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
 */
public record DeviceDeliveriesPage(
        MatrixPage.Column column,
        List<ToDo> toDo,
        List<Place> held,
        @Nullable String next) {}
