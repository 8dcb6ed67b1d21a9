package sojourn.maintenance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.basis.Bases;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** 按审批部门拆分: makes of one draft as many as there are parts, each with the documents that are for its people or for all. */
@Service
@Transactional
public class Splits {

    private final Approvals approvals;
    private final MaintenanceDrafts drafts;
    private final MaintenanceReview review;
    private final Bases bases;

    Splits(Approvals approvals, MaintenanceDrafts drafts, MaintenanceReview review, Bases bases) {
        this.approvals = approvals;
        this.drafts = drafts;
        this.review = review;
        this.bases = bases;
    }

    /**
     * All of them, this draft first: it keeps the first part. It stays as it is where something else is wrong with it, or there is one part.
     *
     * @throws NotFound where it is not theirs, or may not be changed now
     */
    public List<ApprovalId> split(ApprovalId id, HumanId applicant) {
        approvals.takeToChange(id, applicant);
        var typed = drafts.editable(id, applicant).orElseThrow(NotFound::new);
        var faults = new Faults();
        var checked = review.check(id, applicant, typed, faults);
        var all = new ArrayList<>(List.of(id));
        if (!faults.none()) {
            return all;
        }
        var parts = Part.of(checked);
        for (var part : parts.subList(1, parts.size())) {
            var other = drafts.aside(applicant, typed.only(part.people()));
            bases.copy(id, other, applicant, part.people());
            all.add(other);
        }
        var first = parts.getFirst().people();
        drafts.save(id, applicant, kept -> kept.only(first));
        bases.of(id).stream()
                .filter(basis -> basis.person() != null && !first.contains(basis.person()))
                .forEach(basis -> bases.remove(basis.id(), applicant));
        return all;
    }
}
