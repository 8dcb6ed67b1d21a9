package sojourn.passage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.gate.Crossing;
import sojourn.gate.DeviceId;
import sojourn.passage.Passage.Source;

/** Writes down what is new, and what follows from it, within the transaction of the intake; always in the same order, so that two of them cannot lock up. */
@Component
class Ledger {

    private final Marks marks;
    private final PassageRows rows;
    private final Tally tally;
    private final PresenceRows presence;

    Ledger(Marks marks, PassageRows rows, Tally tally, PresenceRows presence) {
        this.marks = marks;
        this.rows = rows;
        this.tally = tally;
        this.presence = presence;
    }

    /** Holds off whoever else has something of this device to keep. */
    Mark open(DeviceId device, Instant now) {
        return marks.take(device, now);
    }

    /** Answers those that were not kept already. */
    List<Passage> enter(List<Passage> passages) {
        var fresh = new ArrayList<Passage>();
        for (var passage : passages) {
            if (rows.insert(passage)) {
                fresh.add(passage);
            }
        }
        tally.count(fresh);
        presence.move(fresh);
        return fresh;
    }

    Mark close(Mark before, DeviceId device, List<Crossing> crossings, Set<Source> fresh, Instant now) {
        var mark = before;
        for (var crossing : crossings) {
            mark = mark.follow(crossing, fresh.contains(new Source(device, crossing.serial(), crossing.at())));
        }
        if (!mark.equals(before)) {
            marks.store(mark);
        }
        if (!crossings.isEmpty() && crossings.getLast().serial() > mark.serial()) {
            marks.hurry(device, now);
        }
        return mark;
    }
}
