package sojourn.face;

import java.util.List;
import org.springframework.stereotype.Service;
import sojourn.consent.Consents;
import sojourn.organization.Departments;
import sojourn.portrait.Finding;
import sojourn.portrait.Judged;
import sojourn.portrait.Portraits;
import sojourn.register.OwnStay;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/**
 * Takes a picture in (R30 to R32): consent, then the checks, then the row, sealed. What the checks refuse is nowhere kept. The same file sent again
 * is the same picture, so a phone that heard no answer just sends it once more.
 */
@Service
public class Captures {

    private final Faces faces;
    private final Consents consents;
    private final Portraits portraits;
    private final Intake intake;
    private final Attempts attempts;
    private final Departments departments;

    Captures(
            Faces faces,
            Consents consents,
            Portraits portraits,
            Intake intake,
            Attempts attempts,
            Departments departments) {
        this.faces = faces;
        this.consents = consents;
        this.portraits = portraits;
        this.intake = intake;
        this.attempts = attempts;
        this.departments = departments;
    }

    /**
     * By the person themselves, while {@link Faces#opening} is open; throws {@link NotFound} where it is not. That a human is asked to look
     * ({@link Handed#waived}) counts only for whom the checks have refused often enough.
     */
    public Captured capture(HumanId human, Handed handed) {
        var stay = faces.stay(human);
        if (!(faces.opening(stay) instanceof Opening.Open)) {
            throw new NotFound();
        }
        if (!consents.holds(human)) {
            return new Captured.WithoutConsent();
        }
        var waived = handed.waived() && attempts.humanMayLook(stay.person());
        // looking takes a while, and holds no connection meanwhile
        var judged = waived ? portraits.judgeWithoutDetector(handed.content()) : portraits.judge(handed.content());
        return switch (judged) {
            case Judged.Refused refused
            when refused.findings().stream().anyMatch(Finding::ours) ->
                new Captured.Busy(refused.findings().getFirst().key());
            case Judged.Refused refused ->
                refused(stay, refused.findings().stream().map(Finding::key).toList());
            case Judged.Accepted accepted -> kept(stay, human, accepted, how(stay, handed.source(), waived));
        };
    }

    private Intake.How how(OwnStay stay, Source source, boolean waived) {
        return new Intake.How(source, waived, departments.get(stay.department()).campus());
    }

    private Captured kept(OwnStay stay, HumanId human, Judged.Accepted accepted, Intake.How how) {
        var captured = intake.keep(stay, human, accepted, how);
        // whoever was deleted while the checks looked is not there any more for the listener that has passed
        faces.forgetIfOver(human);
        return captured instanceof Captured.Refused refused ? refused(stay, refused.faults()) : captured;
    }

    private Captured refused(OwnStay stay, List<String> faults) {
        attempts.add(stay.person(), faults);
        return new Captured.Refused(faults, attempts.humanMayLook(stay.person()));
    }
}
