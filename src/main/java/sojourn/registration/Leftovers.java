package sojourn.registration;

import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.basis.Bases;

/** What an application leaves behind that nobody needs once it has ended; what was sent with it stays with it. */
@Component
class Leftovers {

    private final Claims claims;
    private final DraftRows drafts;
    private final Bases bases;

    Leftovers(Claims claims, DraftRows drafts, Bases bases) {
        this.claims = claims;
        this.drafts = drafts;
        this.bases = bases;
    }

    void clear(Approval approval) {
        claims.free(approval.id());
        drafts.delete(approval.id());
        if (approval.round() == 0) {
            bases.forget(approval.id());
        }
    }
}
