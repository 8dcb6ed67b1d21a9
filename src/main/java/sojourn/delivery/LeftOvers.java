package sojourn.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Device;
import sojourn.gate.Held;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;

/**
 * People with a number of ours whom a device holds though nobody told it of them: written down, so that they are removed like everybody. Where it takes only digits, many a number of
 * others looks like one of ours, and the name must be theirs as well.
 */
@Component
@Transactional
class LeftOvers {

    private final Presents presents;
    private final PlanRows rows;

    LeftOvers(Presents presents, PlanRows rows) {
        this.presents = presents;
        this.rows = rows;
    }

    /** Returns how many there were of whom the register knows; of nobody else is it known that they are ours. */
    int add(Device device, Collection<Held> held, ZoneId zone, Instant now) {
        int added = 0;
        for (var one : new ArrayList<>(held)) {
            var present = presents.byNumber(new StaffNumber(one.entrant().number()))
                    .filter(ours -> !device.profile().digitsOnly() || one.name().isOf(ours.name()));
            if (present.isPresent()) {
                rows.leftOver(
                        device.id(), present.get().person(), one.entrant().number(), Copy.of(one, zone, null), now);
                added++;
            }
        }
        return added;
    }
}
