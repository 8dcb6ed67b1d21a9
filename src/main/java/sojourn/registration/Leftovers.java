package sojourn.registration;

import java.util.List;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.basis.Bases;
import sojourn.basis.EarlierBases;

/** What an application leaves behind that nobody needs once it has ended; what was sent with it stays with it. */
@Component
class Leftovers {

    private final Claims claims;
    private final DraftRows drafts;
    private final Bases bases;
    private final EarlierBases earlier;

    Leftovers(Claims claims, DraftRows drafts, Bases bases, EarlierBases earlier) {
        this.claims = claims;
        this.drafts = drafts;
        this.bases = bases;
        this.earlier = earlier;
    }

    /** Its documents count for these people from now on (R6). */
    void agreed(Approval approval, List<EarlierBases.AgreedFor> people) {
        earlier.agreed(approval, people);
        clear(approval);
    }

    void clear(Approval approval) {
        claims.free(approval.id());
        drafts.delete(approval.id());
        if (approval.round() == 0) {
            bases.forget(approval.id());
        }
    }
}
