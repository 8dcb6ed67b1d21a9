package sojourn.maintenance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Step;
import sojourn.register.PersonId;
import sojourn.registration.Declaration;
import sojourn.registration.Declarations;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** The door through which a draft becomes an application, and through which one reads it (R9, R13). */
@Service
@Transactional
public class Maintenances {

    private final MaintenanceDraftRows drafts;
    private final MaintenanceRows rows;
    private final MaintenanceReview review;
    private final Approvals approvals;
    private final Declarations declarations;
    private final CampusTime time;

    Maintenances(
            MaintenanceDraftRows drafts,
            MaintenanceRows rows,
            MaintenanceReview review,
            Approvals approvals,
            Declarations declarations,
            CampusTime time) {
        this.drafts = drafts;
        this.rows = rows;
        this.review = review;
        this.approvals = approvals;
        this.declarations = declarations;
        this.time = time;
    }

    /**
     * Sends what the draft says now, with the wording that was declared (R7). Where something is wrong with it, says what and sends nothing.
     *
     * @param declared which wording was ticked; another one than the present is as none
     * @throws AlreadyClaimed when another application with one of its people was sent at the same moment (R9)
     */
    public Faults send(ApprovalId id, HumanId applicant, int declared) {
        approvals.takeToSend(id, applicant);
        var typed = drafts.take(id).orElseThrow(NotFound::new).typed();
        var faults = new Faults();
        var checked = review.check(id, applicant, typed, faults);
        if (faults.none()) {
            var parts = Part.of(checked);
            parts.stream()
                    .skip(1)
                    .flatMap(part -> part.people().stream())
                    .forEach(person ->
                            faults.add("person-" + person, "maintenance.field.person", "maintenance.fault.parts"));
        }
        if (declared != wording(checked).version()) {
            faults.add("declared", "maintenance.declaration", "maintenance.fault.declared");
        }
        if (!faults.none()) {
            return faults;
        }
        var items = items(checked);
        var concerned = checked.stream().map(one -> one.now().human()).collect(Collectors.toSet());
        var approval = approvals.send(
                id,
                applicant,
                review.department(applicant, items),
                Steps.of(items, asked -> review.content(id, asked)),
                concerned);
        review.refer(id, applicant, checked);
        rows.write(id, items, new MaintenanceRows.Declared(declared, applicant, time.now()));
        var people = items.stream().map(Item::person).toList();
        if (!rows.claim(id, approval.serial().orElseThrow(), people)) {
            throw new AlreadyClaimed();
        }
        return faults;
    }

    /** Whose leaders would be asked if this were sent, all at the same time; nothing is wrong with it. */
    @Transactional(readOnly = true)
    public List<Step.Plan> way(List<Checked> checked) {
        return Steps.of(items(checked), asked -> "").getFirst();
    }

    /** What has to be declared with it (R7). */
    @Transactional(readOnly = true)
    public Declaration wording(List<Checked> checked) {
        var deletes = checked.stream().anyMatch(one -> one.kinds().contains(Kind.DELETION));
        return declarations.current(deletes ? Declaration.About.DELETION : Declaration.About.ENTRY);
    }

    private static List<Item> items(List<Checked> checked) {
        return checked.stream()
                .map(one -> Item.of(one, Objects.requireNonNull(one.change())))
                .toList();
    }

    /** Who would have to be in an application of their own; nothing else is wrong with it. */
    public List<Part> parts(List<Checked> checked) {
        return Part.of(checked);
    }

    /** As it was last sent. Whether one may read it is the caller's question. */
    @Transactional(readOnly = true)
    public Application get(ApprovalId id) {
        var declared = rows.declared(id).orElseThrow(NotFound::new);
        return new Application(rows.items(id), declarations.get(declared.version()));
    }

    /** The 流水号 of the open application of each of them who stands in one (R9). */
    @Transactional(readOnly = true)
    public Map<PersonId, String> open(Collection<PersonId> people) {
        return rows.claimed(people);
    }

    /** An application with the wording that was declared. */
    public record Application(List<Item> items, Declaration declaration) {}

    /** Somebody of an application stands in another open one since a moment ago (R9); nothing was sent. */
    public static final class AlreadyClaimed extends RuntimeException {

        AlreadyClaimed() {
            super("already claimed", null, false, false);
        }
    }
}
