package sojourn.myself.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.emergency.EmergencyEntry;
import sojourn.entry.Applications.Permitted;
import sojourn.freeze.Freeze;
import sojourn.myself.GateFile;
import sojourn.watch.WatchEntry;

/** Tells of one person's coming in, in the words of {@code information.json}. */
record GatesTelling(Names.In in) {

    List<Map<String, @Nullable Object>> permits(GateFile file) {
        return Row.all(file.permits(), this::permit);
    }

    List<Map<String, @Nullable Object>> passages(GateFile file) {
        return Row.all(file.passages(), this::passed);
    }

    List<Map<String, @Nullable Object>> freezes(GateFile file) {
        return Row.all(file.freezes(), this::freeze);
    }

    List<Map<String, @Nullable Object>> watched(GateFile file) {
        return Row.all(file.watched(), this::watched);
    }

    List<Map<String, @Nullable Object>> emergencies(GateFile file) {
        return Row.all(file.emergencies(), this::emergency);
    }

    private Row permit(Permitted one) {
        var permit = one.permit();
        return new Row()
                .with("campus", in.campus(permit.campus()))
                .with("from", permit.from())
                .with("until", permit.until())
                .with("application", permit.serial())
                .with("grantedAt", in.at(permit.grantedAt()))
                .with("worksFrom", in.at(permit.worksFrom()))
                .with("endedAt", in.at(one.endedAt()));
    }

    private Row passed(GateFile.Passed one) {
        var passage = one.passage();
        var gate = one.gate();
        var why = passage.why();
        return new Row()
                .with("at", in.at(passage.at()))
                .with("campus", in.campus(passage.campus()))
                .with("gate", gate == null ? null : gate.name(in.locale()))
                .with("direction", passage.direction())
                .with("way", passage.way())
                .with("allowed", passage.allowed())
                .with("why", why == null ? null : in.word(why));
    }

    private Row freeze(Freeze freeze) {
        var release = freeze.release();
        return new Row()
                .with("at", in.at(freeze.at()))
                .with("releasedAt", release == null ? null : in.at(release.at()));
    }

    private Row watched(WatchEntry entry) {
        var lifting = entry.lifting();
        return new Row()
                .with("reason", entry.reason())
                .with("enteredAt", in.at(entry.at()))
                .with("until", entry.until())
                .with("liftedAt", lifting == null ? null : in.at(lifting.at()));
    }

    private Row emergency(EmergencyEntry entry) {
        var closing = entry.closing();
        return new Row()
                .with("campus", in.campus(entry.campus()))
                .with("slip", entry.slip())
                .with("reason", entry.reason())
                .with("from", in.at(entry.openedAt()))
                .with("until", in.at(entry.until()))
                .with("papers", closing == null ? null : closing.papers())
                .with("papersAt", closing == null ? null : in.at(closing.at()));
    }
}
