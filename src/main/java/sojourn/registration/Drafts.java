package sojourn.registration;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.State;
import sojourn.organization.DepartmentId;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.SignedIn;

/** Everything typed and not sent: saved again and again, lost never, seen by its applicant only (R29). */
@Service
@Transactional
public class Drafts {

    private final DraftRows rows;
    private final RegistrationRows sent;
    private final Approvals approvals;
    private final Desk desk;
    private final CampusTime time;

    Drafts(DraftRows rows, RegistrationRows sent, Approvals approvals, Desk desk, CampusTime time) {
        this.rows = rows;
        this.sent = sent;
        this.approvals = approvals;
        this.desk = desk;
        this.time = time;
    }

    /** An empty form, for the first of the departments whose secretary this is. */
    public ApprovalId begin(SignedIn applicant) {
        var department = anyOf(applicant.human());
        return begin(applicant.human(), department, Typed.empty(department.toString(), applicant.name()), "new");
    }

    /** 据此重新填写: the text of an application that has ended, as a new draft; to be declared anew. */
    public ApprovalId again(ApprovalId id, HumanId applicant) {
        return begin(applicant, anyOf(applicant), sentText(id, applicant), "new");
    }

    @Transactional(readOnly = true)
    public Draft get(ApprovalId id, HumanId applicant) {
        return rows.find(id, applicant).orElseThrow(NotFound::new);
    }

    /** Empty where it has been sent and is not back. */
    @Transactional(readOnly = true)
    public Optional<Draft> editable(ApprovalId id, HumanId applicant) {
        return editable(own(id, applicant)) ? Optional.of(get(id, applicant)) : Optional.empty();
    }

    /**
     * Saves what a page has, laid over what is kept already: a page holds only the people that are open on it. Where another page has saved
     * since this one was shown, nothing of that is overwritten.
     *
     * @param version of the draft that the page was shown with
     * @param page tells open pages apart, 1 to 40 characters
     */
    public Saving save(ApprovalId id, HumanId applicant, int version, String page, UnaryOperator<Typed> laidOver) {
        approvals.hold(id, applicant);
        var kept = rows.take(id, applicant).orElse(null);
        if (kept == null) {
            // it was sent from another page, and has ended since
            return new Saving.Aside(begin(applicant, anyOf(applicant), laidOver.apply(sentText(id, applicant)), page));
        }
        var typed = laidOver.apply(kept.typed());
        if (typed.equals(kept.typed())) {
            return new Saving.Saved(kept.page().equals(page) ? kept : rows.update(kept, typed, page, time.now()));
        }
        if (!editable(approvals.get(id, applicant)) || (version != kept.version() && !page.equals(kept.page()))) {
            return new Saving.Aside(begin(applicant, anyOf(applicant), typed, page));
        }
        return new Saving.Saved(rows.update(kept, typed, page, time.now()));
    }

    private ApprovalId begin(HumanId applicant, DepartmentId department, Typed typed, String page) {
        var id = approvals.draft(RegistrationMatter.KIND, applicant, department);
        rows.insert(id, applicant, typed, page, time.now());
        return id;
    }

    private DepartmentId anyOf(HumanId applicant) {
        return desk.departmentsOf(applicant).stream()
                .min(Comparator.comparing(DepartmentId::value))
                .orElseThrow(NotFound::new);
    }

    private Approval own(ApprovalId id, HumanId applicant) {
        var approval = approvals.get(id, applicant);
        if (!approval.applicant().equals(applicant)) {
            throw new NotFound();
        }
        return approval;
    }

    /** Of an application that has ended. */
    private Typed sentText(ApprovalId id, HumanId applicant) {
        var approval = own(id, applicant);
        if (!approval.state().ended() || approval.round() == 0) {
            throw new NotFound();
        }
        return sent.typed(id);
    }

    private static boolean editable(Approval approval) {
        return approval.state() == State.DRAFT || approval.state() == State.RETURNED;
    }

    /** What became of saving a draft. */
    public sealed interface Saving {

        /** It stands in the draft. */
        record Saved(Draft draft) implements Saving {}

        /** Another page had changed the draft meanwhile: that stays, and this text became a draft of its own. */
        record Aside(ApprovalId id) implements Saving {}
    }
}
