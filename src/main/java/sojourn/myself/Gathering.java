package sojourn.myself;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.notice.Inbox;
import sojourn.register.OwnFile;
import sojourn.shell.HumanId;

/** Gathers what all rooms keep about one person, for that person. */
@Service
@Transactional(readOnly = true)
public class Gathering {

    private final OwnFile file;
    private final FaceFiles faces;
    private final GateFiles gates;
    private final Onlookers onlookers;
    private final Inbox inbox;
    private final Corrections corrections;

    Gathering(
            OwnFile file, FaceFiles faces, GateFiles gates, Onlookers onlookers, Inbox inbox, Corrections corrections) {
        this.file = file;
        this.faces = faces;
        this.gates = gates;
        this.onlookers = onlookers;
        this.inbox = inbox;
        this.corrections = corrections;
    }

    /**
     * Throws {@link sojourn.shell.NotFound} for who is in no register.
     *
     * @param most how many passages, looks, checks and messages, the latest
     */
    public Information of(HumanId human, int most) {
        var own = file.of(human);
        return new Information(
                own,
                faces.of(human, own.person().person()),
                gates.of(own.person().person(), most),
                onlookers.at(own.person().person(), most),
                onlookers.checks(own.person().person(), most),
                inbox.latest(human, most),
                corrections.of(human));
    }
}
