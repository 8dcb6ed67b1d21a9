package sojourn.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.approval.ApprovalId;
import sojourn.basis.BasisCheck;
import sojourn.category.Categories;
import sojourn.organization.DepartmentId;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;

/** Judges what is to change about the people of a form. */
@Service
public class MaintenanceReview {

    private final MaintenanceDesk desk;
    private final Presents presents;
    private final Categories categories;
    private final MaintenanceRows rows;
    private final BasisCheck bases;
    private final CampusTime time;

    MaintenanceReview(
            MaintenanceDesk desk,
            Presents presents,
            Categories categories,
            MaintenanceRows rows,
            BasisCheck bases,
            CampusTime time) {
        this.desk = desk;
        this.presents = presents;
        this.categories = categories;
        this.rows = rows;
        this.bases = bases;
        this.time = time;
    }

    /** Judges everybody of a form, in its order; whoever is gone from the register since is left out. */
    @Transactional(readOnly = true)
    public List<Checked> check(ApprovalId application, HumanId secretary, Typed typed, Faults faults) {
        var known = presents
                .of(typed.people().stream()
                        .map(one -> PersonId.of(one.person()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(now -> now.person().toString(), Function.identity()));
        var own = desk.own(secretary);
        var open = desk.open();
        var elsewhere = rows.claimed(
                application, known.values().stream().map(Present::person).toList());
        var checked = new ArrayList<Checked>();
        for (var one : typed.people()) {
            var now = known.get(one.person());
            if (now == null) {
                continue;
            }
            var circumstances = new ChangeCheck.Circumstances(
                    time.today(), own, open, Objects.requireNonNull(categories.ruleOf(now.category())));
            checked.add(new ChangeCheck(now, one, typed.until(), circumstances, faults).check());
            if (elsewhere.containsKey(now.person())) {
                faults.add(
                        "until-" + now.person(),
                        "maintenance.field.person",
                        "maintenance.fault.claimed",
                        elsewhere.get(now.person()));
            }
        }
        if (checked.isEmpty()) {
            faults.add("number", "maintenance.number", "maintenance.fault.nobody");
        }
        bases.renewals(application, secretary, longer(checked), faults);
        return checked;
    }

    /** When it is sent, nothing being wrong with it: the earlier documents it stands on. */
    void refer(ApprovalId application, HumanId secretary, List<Checked> checked) {
        bases.refer(application, secretary, longer(checked));
    }

    /** The stays that need a basis, where one is due. */
    public List<BasisCheck.Stay> longer(List<Checked> checked) {
        return checked.stream().flatMap(this::longer).toList();
    }

    /** What somebody is to stay longer than they may now: that has to lie inside the dates of a basis (R6). */
    private Stream<BasisCheck.Stay> longer(Checked one) {
        var change = one.change();
        var until = change == null || change.delete() ? null : change.until();
        if (change == null || until == null) {
            return Stream.empty();
        }
        var now = one.now();
        // where they come from another department a new stay begins, and until when the old one goes is not to be told
        // (R8)
        var from = one.own() && now.current() ? now.until().plusDays(1) : time.today();
        return until.isBefore(from)
                ? Stream.empty()
                : Stream.of(new BasisCheck.Stay(
                        now.person().toString(),
                        one.own() ? now.name() : one.shown(),
                        now.category(),
                        Objects.requireNonNullElse(change.department(), now.department()),
                        from,
                        until));
    }

    /** A digest of what is asked about these people, with the documents that speak for it. */
    String content(ApprovalId application, List<Item> items) {
        var people = items.stream().map(item -> item.person().toString()).toList();
        return rows.digest(items.stream().map(Item::asked).collect(Collectors.joining("\n"))
                + "\n"
                + bases.documents(application, people));
    }

    /** Whose secretaries may follow it: the applicant's. */
    DepartmentId department(HumanId applicant, List<Item> items) {
        var own = desk.own(applicant);
        return items.stream()
                .map(Item::department)
                .filter(own::contains)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(items.getFirst().goesTo()));
    }
}
