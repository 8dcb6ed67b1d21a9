package sojourn.myself;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.consent.Consents;
import sojourn.notice.Inbox;
import sojourn.register.OwnFile;
import sojourn.shell.HumanId;

/** Gathers what all rooms keep about one person, for that person. */
@Service
@Transactional(readOnly = true)
public class Gathering {

    private final OwnFile file;
    private final Consents consents;
    private final FaceFiles faces;
    private final Onlookers onlookers;
    private final Inbox inbox;
    private final Corrections corrections;

    Gathering(
            OwnFile file,
            Consents consents,
            FaceFiles faces,
            Onlookers onlookers,
            Inbox inbox,
            Corrections corrections) {
        this.file = file;
        this.consents = consents;
        this.faces = faces;
        this.onlookers = onlookers;
        this.inbox = inbox;
        this.corrections = corrections;
    }

    /**
     * Throws {@link sojourn.shell.NotFound} for who is in no register.
     *
     * @param most how many looks, checks and messages, the latest
     */
    public Information of(HumanId human, int most) {
        var own = file.of(human);
        return new Information(
                own,
                consents.of(human),
                faces.of(human, own.person().person()),
                onlookers.at(own.person().person(), most),
                onlookers.checks(own.person().person(), most),
                inbox.latest(human, most),
                corrections.of(human));
    }
}
