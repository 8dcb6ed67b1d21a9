package sojourn.maintenance;

import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.basis.Bases;

/** What an application leaves behind that nobody needs once it has ended; what was sent with it stays with it. */
@Component
class Leftovers {

    private final MaintenanceRows rows;
    private final MaintenanceDraftRows drafts;
    private final Bases bases;

    Leftovers(MaintenanceRows rows, MaintenanceDraftRows drafts, Bases bases) {
        this.rows = rows;
        this.drafts = drafts;
        this.bases = bases;
    }

    void clear(Approval approval) {
        rows.free(approval.id());
        drafts.delete(approval.id());
        if (approval.round() == 0) {
            bases.forget(approval.id());
        }
    }
}
