package sojourn.passage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Crossing;
import sojourn.gate.DeviceId;

/**
 * Up to where nothing of a device is missing.
 *
 * @param epoch how often it began to number anew
 * @param serial the last number up to which everything is kept; 0 before the first
 * @param toldAt the moment that came with it, by which it is told from the same number of another epoch; null before the first
 */
record Mark(
        DeviceId device, int epoch, long serial, @Nullable Instant toldAt) {

    /** What a device told by itself, in its order: the mark moves with it as long as no number is left out. */
    Mark follow(Crossing crossing, boolean fresh) {
        if (crossing.serial() == serial + 1) {
            return at(crossing);
        }
        // everything up to the mark is kept: what is new below it comes from a device that began anew
        if (crossing.serial() <= serial && fresh) {
            var anew = anew();
            return crossing.serial() == 1 ? anew.at(crossing) : anew;
        }
        return this;
    }

    Mark anew() {
        return new Mark(device, epoch + 1, 0, null);
    }

    /** Where the device has told everything up to here, or where it still counts as before. */
    Mark reached(Crossing crossing) {
        return isBefore(crossing) ? at(crossing) : this;
    }

    boolean isBefore(Crossing crossing) {
        return crossing.serial() > serial;
    }

    private Mark at(Crossing crossing) {
        return new Mark(device, epoch, crossing.serial(), crossing.at());
    }

    /** Whether the device still has the one the mark stands at; if not, it has lost its memory or begun anew. */
    boolean standsAmong(List<Crossing> crossings) {
        return serial == 0
                || crossings.stream()
                        .anyMatch(crossing ->
                                crossing.serial() == serial && crossing.at().equals(toldAt));
    }
}
