package sojourn.isapi;

import java.util.List;
import sojourn.gate.Crossing;

/**
 * What a device has told us by itself.
 *
 * @param crossings empty for a sign of life and for noise
 * @param heartbeat whether it only says that it lives
 */
public record Pushed(List<Crossing> crossings, boolean heartbeat) {

    static final Pushed NOISE = new Pushed(List.of(), false);
}
