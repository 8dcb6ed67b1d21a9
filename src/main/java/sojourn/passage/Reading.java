package sojourn.passage;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Crossing;
import sojourn.gate.Device;
import sojourn.shell.CampusTime;

/** Keeps what a device answered, in its order, and moves the mark with it. */
@Component
class Reading {

    private final Intake intake;
    private final Marks marks;
    private final CampusTime time;

    Reading(Intake intake, Marks marks, CampusTime time) {
        this.intake = intake;
        this.marks = marks;
        this.time = time;
    }

    /**
     * Answers up to where nothing is missing now.
     *
     * @param told everything it has after the mark up to the last of them
     */
    @Transactional
    Mark read(Device device, List<Crossing> told) {
        var before = marks.take(device.id(), time.now());
        var mark = intake.keep(device, told);
        // of another epoch where it began anew in between: then this says nothing of what it counts now
        var last = told.stream().max(Comparator.comparingLong(Crossing::serial));
        if (last.isEmpty() || mark.epoch() != before.epoch()) {
            return mark;
        }
        var reached = mark.reached(last.get());
        marks.store(reached);
        return reached;
    }

    /** What the device numbers now has nothing to do with what it numbered before. */
    @Transactional
    void anew(Device device) {
        marks.store(marks.take(device.id(), time.now()).anew());
    }
}
