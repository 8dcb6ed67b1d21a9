package sojourn.maintenance;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.Approval;
import sojourn.approval.Approvals;
import sojourn.approval.State;
import sojourn.organization.DepartmentId;
import sojourn.shell.HumanId;

/**
 * How much a reader sees of the people of an application: whoever decides sees whom they decide about (R16); its applicant and their
 * colleagues see of somebody of another department no more than was asked for, until the person is theirs (R8).
 */
@Service
@Transactional(readOnly = true)
public class Sights {

    private final Approvals approvals;
    private final MaintenanceDesk desk;

    Sights(Approvals approvals, MaintenanceDesk desk) {
        this.approvals = approvals;
        this.desk = desk;
    }

    /** One reader's, of one application. */
    public record Sight(boolean everybody, Set<DepartmentId> own, boolean agreed) {

        /** Whether they see this person whole. */
        public boolean whole(Item item, boolean leftOut) {
            var to = item.goesTo();
            return everybody
                    || own.contains(item.department())
                    || (agreed && !leftOut && to != null && own.contains(to));
        }
    }

    public Sight of(Approval approval, HumanId reader) {
        var own = desk.own(reader);
        var asking = approval.applicant().equals(reader) || own.contains(approval.department());
        return new Sight(
                !asking || approvals.decidesOrDecided(approval, reader), own, approval.state() == State.AGREED);
    }
}
