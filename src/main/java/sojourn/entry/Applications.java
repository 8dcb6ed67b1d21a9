package sojourn.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Step;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.face.Faces;
import sojourn.face.Opening;
import sojourn.register.PersonId;
import sojourn.registration.Declaration;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** The door through which a person's draft becomes an application, and through which one reads it (R37, R38). */
@Service
@Transactional
public class Applications {

    private final DraftRows drafts;
    private final ApplicationRows rows;
    private final PermitRows permits;
    private final Approvals approvals;
    private final Categories categories;
    private final Faces faces;
    private final Desk desk;

    Applications(
            DraftRows drafts,
            ApplicationRows rows,
            PermitRows permits,
            Approvals approvals,
            Categories categories,
            Faces faces,
            Desk desk) {
        this.drafts = drafts;
        this.rows = rows;
        this.permits = permits;
        this.approvals = approvals;
        this.categories = categories;
        this.faces = faces;
        this.desk = desk;
    }

    /** What is wrong with a draft as things stand now; nothing is sent. */
    @Transactional(readOnly = true)
    public Judged judge(ApprovalId id, HumanId human, Typed typed) {
        var checked = FormCheck.check(typed, desk.of(desk.stay(human), id));
        return new Judged(checked.faults(), checked.application());
    }

    /** Sends what the draft says now. Where something is wrong with it, says what and sends nothing. */
    public Judged send(ApprovalId id, HumanId human) {
        approvals.takeToSend(id, human);
        if (!(faces.opening(human) instanceof Opening.Open)) {
            throw new NotFound();
        }
        var stay = desk.stay(human);
        rows.take(stay.person());
        var typed = drafts.take(id, human).orElseThrow(NotFound::new).typed();
        var judged = judge(id, human, typed);
        var application = judged.application();
        if (application == null) {
            return judged;
        }
        var approval =
                approvals.send(id, human, application.department(), steps(stay.category(), application), Set.of(human));
        rows.write(id, application, Integer.parseInt(typed.declared()), Objects.requireNonNull(typed.declaredAt()));
        rows.claim(
                id,
                application.person(),
                application.campuses(),
                approval.serial().orElseThrow());
        return judged;
    }

    private List<List<Step.Plan>> steps(Category category, EntryApplication application) {
        var asked = application.toString().getBytes(StandardCharsets.UTF_8);
        var content = UUID.nameUUIDFromBytes(asked).toString();
        var steps = new ArrayList<List<Step.Plan>>();
        steps.add(List.of(new Step.Plan("approval.step.own-leader", application.department(), content)));
        categories
                .ruleOf(category)
                .stepsOf(EntryMatter.KIND)
                .forEach(step -> steps.add(
                        List.of(new Step.Plan(step.name(), step.departmentOr(application.department()), content))));
        return steps;
    }

    /** For whoever may read its approval: that is the caller's question. */
    @Transactional(readOnly = true)
    public Sent get(ApprovalId id) {
        var sent = rows.find(id).orElseThrow(NotFound::new);
        return new Sent(sent.application(), sent.declaration(), sent.declaredAt());
    }

    /** What an application has brought; empty before, and without a yes. */
    @Transactional(readOnly = true)
    public List<EntryPermit> permits(ApprovalId id) {
        return permits.of(id);
    }

    /** Every permit a person was ever given, the latest first. That it is theirs is the caller's question. */
    @Transactional(readOnly = true)
    public List<Permitted> permits(PersonId person) {
        return permits.ever(person);
    }

    /** The wording to be declared with the next one. */
    @Transactional(readOnly = true)
    public Declaration wording() {
        return rows.currentWording();
    }

    /** An application that may be sent; null where something is wrong with it. */
    public record Judged(Faults faults, @Nullable EntryApplication application) {}

    /**
     * A permit, over or not.
     *
     * @param endedAt when it was given back, or ended with the stay it was given for; null where its last day is its end
     */
    public record Permitted(EntryPermit permit, @Nullable Instant endedAt) {}

    /** An application as it was last sent. */
    public record Sent(EntryApplication application, Declaration declaration, Instant declaredAt) {}
}
