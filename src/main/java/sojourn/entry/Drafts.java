package sojourn.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.face.Faces;
import sojourn.face.Opening;
import sojourn.organization.Campuses;
import sojourn.register.OwnStay;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Everything a person typed and did not send: saved again and again, lost never, seen by nobody else (R29). */
@Service
@Transactional
public class Drafts {

    private final DraftRows rows;
    private final Approvals approvals;
    private final Desk desk;
    private final Faces faces;
    private final Campuses campuses;
    private final CampusTime time;

    Drafts(DraftRows rows, Approvals approvals, Desk desk, Faces faces, Campuses campuses, CampusTime time) {
        this.rows = rows;
        this.approvals = approvals;
        this.desk = desk;
        this.faces = faces;
        this.campuses = campuses;
        this.time = time;
    }

    /**
     * The one they have begun, or a new one with the days of their stay.
     *
     * @throws NotFound before the number works (R37), and once their stay is over
     */
    public ApprovalId begin(HumanId human) {
        return rows.of(human).stream()
                .filter(id -> editable(approvals.get(id, human)))
                .findFirst()
                .orElseGet(() -> {
                    var stay = desk.stay(human);
                    var from = stay.from().isAfter(time.today()) ? stay.from() : time.today();
                    var all = campuses.all();
                    var only = all.size() == 1 ? List.of(all.getFirst().id().toString()) : List.<String>of();
                    return begin(
                            human,
                            stay,
                            new Typed(only, from.toString(), stay.until().toString(), "", "", "", null),
                            "new");
                });
    }

    ApprovalId begin(HumanId human, OwnStay stay, Typed typed, String page) {
        if (!(faces.opening(human) instanceof Opening.Open)) {
            throw new NotFound();
        }
        var id = approvals.draft(EntryMatter.KIND, human, stay.department());
        rows.insert(id, human, typed, page, time.now());
        return id;
    }

    @Transactional(readOnly = true)
    public Draft get(ApprovalId id, HumanId human) {
        return rows.find(id, human).orElseThrow(NotFound::new);
    }

    /** Empty where it has been sent and is not back. */
    @Transactional(readOnly = true)
    public Optional<Draft> editable(ApprovalId id, HumanId human) {
        var approval = approvals.get(id, human);
        if (!approval.applicant().equals(human) || !approval.kind().equals(EntryMatter.KIND)) {
            throw new NotFound();
        }
        return editable(approval) ? rows.find(id, human) : Optional.empty();
    }

    /**
     * Saves what a page has. Where another page has saved since this one was shown, that stays, and this becomes a draft of its own.
     *
     * @param version of the draft that the page was shown with
     * @param page tells open pages apart, 1 to 40 characters
     */
    public Saving save(ApprovalId id, HumanId human, int version, String page, UnaryOperator<Typed> laidOver) {
        var approval = approvals.hold(id, human);
        var kept = rows.take(id, human).orElseThrow(NotFound::new);
        var typed = laidOver.apply(kept.typed());
        if (typed.equals(kept.typed())) {
            return new Saving.Saved(kept.page().equals(page) ? kept : rows.update(kept, typed, page, time.now()));
        }
        if (!editable(approval) || (version != kept.version() && !page.equals(kept.page()))) {
            return new Saving.Aside(begin(human, desk.stay(human), typed, page));
        }
        return new Saving.Saved(rows.update(kept, typed, page, time.now()));
    }

    private static boolean editable(Approval approval) {
        return approval.mayBeDiscarded();
    }

    /** What became of saving a draft. */
    public sealed interface Saving {

        /** It stands in the draft. */
        record Saved(Draft draft) implements Saving {}

        /** Another page had changed the draft meanwhile: that stays, and this text became a draft of its own. */
        record Aside(ApprovalId id) implements Saving {}
    }
}
