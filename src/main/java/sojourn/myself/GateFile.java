package sojourn.myself;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.emergency.EmergencyEntry;
import sojourn.entry.Applications.Permitted;
import sojourn.freeze.Freeze;
import sojourn.gate.Gate;
import sojourn.passage.Passage;
import sojourn.watch.WatchEntry;

/**
 * What is kept of somebody's coming in, now or in the past: what they were permitted, when they came, and what the security office did about
 * it. Each list has the latest first; who of that office did it, and why they froze them, is not told.
 */
public record GateFile(
        List<Permitted> permits,
        List<Passed> passages,
        List<Freeze> freezes,
        List<WatchEntry> watched,
        List<EmergencyEntry> emergencies) {

    /** @param gate null where it is no more */
    public record Passed(Passage passage, @Nullable Gate gate) {}
}
