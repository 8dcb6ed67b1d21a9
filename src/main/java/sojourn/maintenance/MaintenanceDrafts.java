package sojourn.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.organization.DepartmentId;
import sojourn.register.Present;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** What secretaries type before it is sent; each draft is its applicant's alone (R29). */
@Service
@Transactional
public class MaintenanceDrafts {

    private final MaintenanceDraftRows rows;
    private final Approvals approvals;
    private final MaintenanceDesk desk;
    private final CampusTime time;

    MaintenanceDrafts(MaintenanceDraftRows rows, Approvals approvals, MaintenanceDesk desk, CampusTime time) {
        this.rows = rows;
        this.approvals = approvals;
        this.desk = desk;
        this.time = time;
    }

    /** A draft for these people, all to the same day where one is given. */
    public ApprovalId begin(HumanId applicant, List<Present> people, String until) {
        return start(applicant, people.stream().map(Found::byNumber).toList(), until);
    }

    /** A draft for whoever was asked for. */
    public ApprovalId begin(HumanId applicant, Found found) {
        return start(applicant, List.of(found), "");
    }

    private ApprovalId start(HumanId applicant, List<Found> people, String until) {
        var typed = Typed.nothing().until(until);
        for (var found : people) {
            typed = typed.with(desk.filled(applicant, found));
        }
        var id = approvals.draft(
                MaintenanceMatter.KIND,
                applicant,
                department(applicant, people.stream().map(Found::now).toList()));
        rows.insert(id, applicant, typed, time.now());
        return id;
    }

    private DepartmentId department(HumanId applicant, List<Present> people) {
        var own = desk.own(applicant);
        return people.stream()
                .map(Present::department)
                .filter(own::contains)
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    /** Empty once it may not be changed any more; for nobody but its applicant. */
    @Transactional(readOnly = true)
    public Optional<Typed> editable(ApprovalId id, HumanId applicant) {
        return mayBeChanged(id, applicant) ? rows.find(id) : Optional.empty();
    }

    public Typed save(ApprovalId id, HumanId applicant, UnaryOperator<Typed> change) {
        if (!mayBeChanged(id, applicant)) {
            throw new NotFound();
        }
        var typed = change.apply(rows.take(id).orElseThrow(NotFound::new));
        rows.update(id, typed, time.now());
        return typed;
    }

    public Typed add(ApprovalId id, HumanId applicant, Found found) {
        return save(id, applicant, typed -> typed.with(desk.filled(applicant, found)));
    }

    private boolean mayBeChanged(ApprovalId id, HumanId applicant) {
        var approval = approvals.get(id, applicant);
        if (!approval.kind().equals(MaintenanceMatter.KIND)
                || !approval.applicant().equals(applicant)) {
            throw new NotFound();
        }
        return approval.mayBeDiscarded();
    }
}
