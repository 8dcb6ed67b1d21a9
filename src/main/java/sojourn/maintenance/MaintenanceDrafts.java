package sojourn.maintenance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.Approval;
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

    /** No page of a browser yet. */
    private static final String FIRST = "new";

    private final MaintenanceDraftRows rows;
    private final Approvals approvals;
    private final MaintenanceDesk desk;
    private final SentTexts sent;
    private final CampusTime time;

    MaintenanceDrafts(
            MaintenanceDraftRows rows, Approvals approvals, MaintenanceDesk desk, SentTexts sent, CampusTime time) {
        this.rows = rows;
        this.sent = sent;
        this.approvals = approvals;
        this.desk = desk;
        this.time = time;
    }

    /** A draft for these people, all to the same day where one is given. */
    public ApprovalId begin(HumanId applicant, List<Present> people, String until) {
        return start(applicant, people.stream().map(Found::byNumber).toList(), until);
    }

    /** The same, one draft for each of their departments: its leader alone decides about them. */
    public List<ApprovalId> beginEach(HumanId applicant, List<Present> people, String until) {
        return people.stream()
                .collect(Collectors.groupingBy(Present::department, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(some -> begin(applicant, some, until))
                .toList();
    }

    /** The draft for whoever was asked for; asked for again, the same, as long as it may be changed. */
    public ApprovalId begin(HumanId applicant, Found found) {
        rows.beginAlone(applicant);
        return rows.about(applicant, found.now().person()).stream()
                .filter(id -> own(id, applicant).mayBeDiscarded())
                .findFirst()
                .orElseGet(() -> start(applicant, List.of(found), ""));
    }

    private ApprovalId start(HumanId applicant, List<Found> people, String until) {
        var typed = Typed.nothing().until(until);
        for (var found : people) {
            typed = typed.with(desk.filled(applicant, found));
        }
        return insert(applicant, typed, people.stream().map(Found::now).toList(), FIRST);
    }

    /** 据此重新填写: what was sent with an application that has ended, as a new draft; to be declared anew. */
    public ApprovalId again(ApprovalId id, HumanId applicant) {
        return aside(applicant, sentText(id, applicant), FIRST);
    }

    private ApprovalId insert(HumanId applicant, Typed typed, List<Present> people, String page) {
        var id = approvals.draft(MaintenanceMatter.KIND, applicant, department(applicant, people));
        rows.insert(id, applicant, typed, page, time.now());
        return id;
    }

    ApprovalId aside(HumanId applicant, Typed typed) {
        return aside(applicant, typed, FIRST);
    }

    private ApprovalId aside(HumanId applicant, Typed typed, String page) {
        return insert(applicant, typed, sent.present(typed), page);
    }

    private Typed sentText(ApprovalId id, HumanId applicant) {
        var approval = own(id, applicant);
        if (!approval.state().ended() || approval.round() == 0) {
            throw new NotFound();
        }
        return sent.of(id, applicant);
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
    public Optional<MaintenanceDraft> draft(ApprovalId id, HumanId applicant) {
        return own(id, applicant).mayBeDiscarded() ? rows.find(id) : Optional.empty();
    }

    /** Its text alone. */
    @Transactional(readOnly = true)
    public Optional<Typed> editable(ApprovalId id, HumanId applicant) {
        return draft(id, applicant).map(MaintenanceDraft::typed);
    }

    public Typed save(ApprovalId id, HumanId applicant, UnaryOperator<Typed> change) {
        if (!own(id, applicant).mayBeDiscarded()) {
            throw new NotFound();
        }
        var kept = rows.take(id).orElseThrow(NotFound::new);
        return rows.update(kept, change.apply(kept.typed()), kept.page(), time.now())
                .typed();
    }

    /**
     * Saves what a page has, laid over what is kept already: a page holds only the person who is open on it. Where another page has saved
     * since this one was shown, or it was sent, nothing of that is overwritten.
     *
     * @param version of the draft that the page was shown with
     * @param page tells open pages apart, 1 to 40 characters
     */
    public Saving save(ApprovalId id, HumanId applicant, int version, String page, UnaryOperator<Typed> laidOver) {
        own(id, applicant);
        var kept = rows.take(id).orElse(null);
        if (kept == null) {
            // it was sent from another page, and has ended since
            return new Saving.Aside(aside(applicant, laidOver.apply(sentText(id, applicant)), page));
        }
        var typed = laidOver.apply(kept.typed());
        var mine = kept.page().equals(page);
        if (typed.equals(kept.typed())) {
            return new Saving.Saved(mine ? kept : rows.update(kept, typed, page, time.now()));
        }
        if (!own(id, applicant).mayBeDiscarded() || (version != kept.version() && !mine)) {
            return new Saving.Aside(aside(applicant, typed, page));
        }
        return new Saving.Saved(rows.update(kept, typed, page, time.now()));
    }

    /** What became of saving a draft. */
    public sealed interface Saving {

        /** It stands in the draft. */
        record Saved(MaintenanceDraft draft) implements Saving {}

        /** Another page had changed or sent the draft meanwhile: that stays, and this text became a draft of its own. */
        record Aside(ApprovalId id) implements Saving {}
    }

    public Typed add(ApprovalId id, HumanId applicant, Found found) {
        return save(id, applicant, typed -> typed.with(desk.filled(applicant, found)));
    }

    private Approval own(ApprovalId id, HumanId applicant) {
        var approval = approvals.get(id, applicant);
        if (!approval.kind().equals(MaintenanceMatter.KIND)
                || !approval.applicant().equals(applicant)) {
            throw new NotFound();
        }
        return approval;
    }
}
