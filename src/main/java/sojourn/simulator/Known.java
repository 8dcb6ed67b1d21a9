package sojourn.simulator;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A person as a simulated device holds them.
 *
 * @param limited false: {@code Valid.enable} is off, which to a device means for ever
 * @param from on the device's own clock
 * @param until the last second
 * @param doors the doors they may pass; none is a soft block
 * @param face the size in bytes of their picture; 0 for none
 */
public record Known(
        String number,
        String name,
        boolean limited,
        LocalDateTime from,
        LocalDateTime until,
        List<Integer> doors,
        int face) {

    public boolean hasFace() {
        return face > 0;
    }

    Known withFace(int bytes) {
        return new Known(number, name, limited, from, until, doors, bytes);
    }
}
