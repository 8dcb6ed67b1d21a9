package sojourn.myself.web;

import java.util.List;
import sojourn.emergency.EmergencyEntry;
import sojourn.entry.Applications.Permitted;
import sojourn.freeze.Freeze;
import sojourn.myself.GateFile;
import sojourn.watch.WatchEntry;

/** What 我的信息 says of coming in: permits, passages, and what the security office did about it. */
public record GatesPart(
        List<Permit> permits,
        List<GateFile.Passed> passages,
        List<Freeze> freezes,
        List<WatchEntry> watched,
        List<LetIn> emergencies) {

    /** A permit, and for which campus. */
    public record Permit(Permitted permitted, String campus) {}

    /** 应急入校, and at which campus. */
    public record LetIn(EmergencyEntry entry, String campus) {}

    static GatesPart of(GateFile file, Names.In names) {
        return new GatesPart(
                file.permits().stream()
                        .map(one -> new Permit(one, names.campus(one.permit().campus())))
                        .toList(),
                file.passages(),
                file.freezes(),
                file.watched(),
                file.emergencies().stream()
                        .map(one -> new LetIn(one, names.campus(one.campus())))
                        .toList());
    }
}
