package sojourn.maintenance;

import java.util.Optional;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.register.OpenMatters;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Tells the register in which open application somebody stands. */
@Component
class OpenMaintenances implements OpenMatters {

    private final MaintenanceRows rows;
    private final Approvals approvals;

    OpenMaintenances(MaintenanceRows rows, Approvals approvals) {
        this.rows = rows;
        this.approvals = approvals;
    }

    @Override
    public Optional<OpenMatter> about(PersonId person, HumanId reader) {
        return rows.claim(person)
                .map(claim -> new OpenMatter(
                        claim.serial(),
                        mayRead(claim.application(), reader) ? "/maintenance/" + claim.application() : null));
    }

    private boolean mayRead(ApprovalId application, HumanId reader) {
        try {
            return approvals.get(application, reader).id().equals(application);
        } catch (NotFound notTheirs) {
            return false;
        }
    }
}
