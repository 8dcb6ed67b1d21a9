package sojourn.approval.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.Act;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Interventions;
import sojourn.approval.Matters;
import sojourn.approval.State;
import sojourn.approval.Step;
import sojourn.approval.Verb;
import sojourn.approval.WorkRow;
import sojourn.deputy.Decider;
import sojourn.deputy.Signatory;
import sojourn.organization.Departments;
import sojourn.organization.Human;
import sojourn.organization.Humans;
import sojourn.promise.Services;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.SignedIn;

/**
 * What a matter's own page shows of its approval: {@code approval/standing.jte} and {@code approval/actionBar.jte} show {@link #actions},
 * {@code approval/timeline.jte} shows {@link #timeline}. The names of deciders are there for every reader of the page.
 */
@Component
public class ApprovalViews {

    private final Approvals approvals;
    private final Interventions interventions;
    private final Matters matters;
    private final Services services;
    private final Departments departments;
    private final Humans humans;
    private final CampusTime time;

    ApprovalViews(
            Approvals approvals,
            Interventions interventions,
            Matters matters,
            Services services,
            Departments departments,
            Humans humans,
            CampusTime time) {
        this.approvals = approvals;
        this.interventions = interventions;
        this.matters = matters;
        this.services = services;
        this.departments = departments;
        this.humans = humans;
        this.time = time;
    }

    /** The way of an application; what would follow is shown as long as it may still come, or has. */
    public TimelinePage timeline(Approval approval, SignedIn reader, List<After> after) {
        var names = names(approval);
        var now = approvals.asked(approval).entrySet().stream()
                .map(asked -> {
                    var step = approval.steps().get(asked.getKey());
                    return new TimelinePage.Open(step.name(), place(step), asked(step, asked.getValue(), reader));
                })
                .toList();
        var next = approval.steps().stream()
                .filter(step -> step.standing() == Step.Standing.WAITING || step.standing() == Step.Standing.SENT_BACK)
                .map(step -> new TimelinePage.Planned(step.name(), place(step)))
                .toList();
        return new TimelinePage(
                approval.acts().stream().map(act -> done(approval, act, names)).toList(),
                now,
                approval.state() == State.RETURNED ? name(names, approval.applicant()) : null,
                next,
                approval.state().ended() && approval.state() != State.AGREED ? List.of() : after,
                approval.state(),
                services.of(approval.kind()),
                services.lately(approval.kind()));
    }

    /** What this reader can do now, and how it stands for them. */
    public ActionsPage actions(Approval approval, SignedIn reader) {
        var mine = approval.applicant().equals(reader.human());
        var changeable = mine && approval.mayBeDiscarded();
        var asked = approvals.asked(approval);
        var names = names(approval);
        return new ActionsPage(
                approval.id(),
                approval.state(),
                asked.entrySet().stream()
                        .map(entry -> asked(approval.steps().get(entry.getKey()), entry.getValue(), reader))
                        .toList(),
                approval.last()
                        .map(act ->
                                new WorkRow.Said(act.by(), signatory(names, act), act.verb(), act.at(), act.remark()))
                        .orElse(null),
                approval.last().filter(act -> act.by().equals(reader.human())).isPresent(),
                asked.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(decider -> decider.human().id().equals(reader.human())),
                mine && approval.mayBeWithdrawn(),
                mine && interventions.mayNudge(approval),
                mine ? interventions.nextNudge(approval).orElse(null) : null,
                changeable,
                interventions.mayTerminate(approval, reader.human()),
                new TimelinePage.Limited(approval.notAfter().orElse(null), approval.leftOut()),
                changeable ? matters.of(approval.kind()).formPath(approval.id()) : null);
    }

    /** What its applicant is asked to change; null unless it was sent back. */
    public @Nullable Returned returned(ApprovalId id, SignedIn reader) {
        var approval = approvals.get(id, reader.human());
        if (approval.state() != State.RETURNED) {
            return null;
        }
        var marked = approval.marked();
        return new Returned(
                approval.last().map(Act::remark).orElse(""),
                matters.of(approval.kind()).markable(id).stream()
                        .filter(one -> marked.contains(one.key()))
                        .toList());
    }

    private Asked asked(Step step, List<Decider> deciders, SignedIn reader) {
        var due = Objects.requireNonNull(step.dueAt());
        return new Asked(
                departments.get(step.department()),
                deciders.stream().map(Decider::signatory).toList(),
                Objects.requireNonNull(step.openedAt()),
                due,
                due.isBefore(time.now()),
                step.stuck(),
                deciders.stream().anyMatch(decider -> decider.human().id().equals(reader.human())),
                deciders.stream()
                        .filter(decider -> decider.human().id().equals(reader.human()))
                        .map(decider -> decider.signatory().leader())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static TimelinePage.Done done(Approval approval, Act act, Map<HumanId, Human> names) {
        var number = act.step();
        var step = number == null || !act.verb().decides()
                ? null
                : approval.steps().get(number);
        var again = act.verb() == Verb.SENT && act.round() > 1 ? ".again" : "";
        return new TimelinePage.Done(
                step == null ? "approval.done." + act.verb() + again : step.name(),
                step == null ? (act.verb() == Verb.SENT ? 1 : 0) : place(step),
                signatory(names, act),
                act.to() == null ? null : name(names, act.to()),
                act.at(),
                step == null ? null : act.verb(),
                act.remark(),
                step == null ? TimelinePage.Limited.NOT : limited(approval, act));
    }

    private static TimelinePage.Limited limited(Approval approval, Act act) {
        int number = approval.acts().indexOf(act);
        return new TimelinePage.Limited(
                act.notAfter(),
                approval.everLeftOut().stream()
                        .filter(one -> one.act() == number)
                        .toList());
    }

    /** The applicant is 1 (R21). */
    private static int place(Step step) {
        return step.position() + 2;
    }

    private Map<HumanId, Human> names(Approval approval) {
        var all = new HashSet<HumanId>();
        all.add(approval.applicant());
        approval.acts().forEach(act -> {
            all.add(act.by());
            Stream.of(act.onBehalfOf(), act.to()).filter(Objects::nonNull).forEach(all::add);
        });
        return humans.all(new ArrayList<>(all));
    }

    private static Signatory signatory(Map<HumanId, Human> names, Act act) {
        var leader = act.onBehalfOf();
        return new Signatory(name(names, act.by()), leader == null ? null : name(names, leader));
    }

    private static String name(Map<HumanId, Human> names, HumanId human) {
        var known = names.get(human);
        return known == null ? "" : known.name();
    }
}
