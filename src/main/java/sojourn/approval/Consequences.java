package sojourn.approval;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sojourn.promise.Measures;
import sojourn.shell.Deed;

/** What follows from the last act on an approval, inside its transaction: what its matter does, what is told, what an auditor finds. */
@Component
class Consequences {

    private final ApprovalRepository approvals;
    private final Matters matters;
    private final Deciders deciders;
    private final Measures measures;
    private final ApplicationEventPublisher events;

    Consequences(
            ApprovalRepository approvals,
            Matters matters,
            Deciders deciders,
            Measures measures,
            ApplicationEventPublisher events) {
        this.approvals = approvals;
        this.matters = matters;
        this.deciders = deciders;
        this.measures = measures;
        this.events = events;
    }

    Approval of(Approval approval) {
        var act = approval.last().orElseThrow();
        events.publishEvent(deed(approval, act));
        switch (act.verb()) {
            case SENT ->
                events.publishEvent(new ApprovalEvent.Sent(
                        approval.id(),
                        approval.kind(),
                        approval.number(),
                        approval.applicant(),
                        approval.round(),
                        act.at()));
            case AGREED -> decided(approval, act, Decision.AGREE);
            case REFUSED -> decided(approval, act, Decision.REFUSE);
            case SENT_BACK -> decided(approval, act, Decision.SEND_BACK);
            case NUDGED ->
                events.publishEvent(
                        new ApprovalEvent.Nudged(approval.id(), approval.number(), approval.applicant(), act.at()));
            case HANDED_OVER ->
                events.publishEvent(new ApprovalEvent.HandedOver(
                        approval.id(),
                        approval.number(),
                        act.round(),
                        Objects.requireNonNull(act.step()),
                        act.by(),
                        Objects.requireNonNull(act.to()),
                        act.at()));
            case WITHDRAWN, DISCARDED, TERMINATED -> {}
        }
        switch (approval.state()) {
            case RUNNING -> asked(approval, act);
            case DRAFT, RETURNED -> {}
            case AGREED -> matters.of(approval.kind()).carryOut(approval, act);
            case REFUSED, WITHDRAWN, DISCARDED, TERMINATED ->
                matters.of(approval.kind()).dropped(approval);
        }
        if (approval.state().ended() && approval.round() > 0) {
            events.publishEvent(new ApprovalEvent.Ended(
                    approval.id(),
                    approval.kind(),
                    approval.number(),
                    approval.applicant(),
                    approval.state(),
                    approval.leftOut().size(),
                    act.at()));
        }
        return approval;
    }

    /** Whom the matter needs asked besides, seen from now, before the last agreement counts; places that were asked already are left out. */
    List<Step.Plan> stillNeeded(Approval approval, Terms terms) {
        var out = new HashSet<>(approval.leftOutKeys());
        out.addAll(terms.leftOut().keySet());
        return matters.of(approval.kind()).stillNeeded(approval, out).stream()
                .filter(plan -> approval.steps().stream()
                        .noneMatch(step -> step.standing() != Step.Standing.CLOSED
                                && step.department().equals(plan.department())))
                .toList();
    }

    List<Subject> subjects(Approval approval) {
        return matters.of(approval.kind()).subjects(approval.id());
    }

    /** Looks whether somebody is there to decide what is open; what is newly without anybody is told (R25). */
    Approval lookForDeciders(Approval approval, Instant now) {
        var news = false;
        for (var asked : deciders.asked(approval).entrySet()) {
            int number = asked.getKey();
            var step = approval.steps().get(number);
            var nobody = asked.getValue().isEmpty();
            if (approval.stuck(number, nobody)) {
                news = true;
                if (nobody) {
                    events.publishEvent(
                            new ApprovalEvent.Stuck(approval.id(), approval.number(), step.department(), now));
                }
            }
        }
        return news ? approvals.save(approval) : approval;
    }

    private void asked(Approval approval, Act act) {
        for (var number : approval.open()) {
            var step = approval.steps().get(number);
            if (act.at().equals(step.openedAt())) {
                events.publishEvent(new ApprovalEvent.StepOpened(
                        approval.id(), approval.number(), approval.round(), number, step.department(), act.at()));
            }
        }
        lookForDeciders(approval, act.at());
    }

    private void decided(Approval approval, Act act, Decision decision) {
        var step = approval.steps().get(Objects.requireNonNull(act.step()));
        measures.note(
                approval.id(),
                approval.acts().size() - 1,
                approval.kind(),
                Objects.requireNonNull(step.openedAt()),
                Objects.requireNonNull(step.dueAt()),
                act.at());
        events.publishEvent(new ApprovalEvent.StepDecided(
                approval.id(),
                approval.kind(),
                approval.number(),
                approval.applicant(),
                decision,
                act.by(),
                act.onBehalfOf(),
                act.remark(),
                act.at()));
    }

    private static Deed deed(Approval approval, Act act) {
        var deed = Deed.of(act.by(), act.verb().deed(), "approval", approval.id())
                .with("kind", approval.kind())
                .with("serial", approval.serial().orElse(""))
                .with("department", approval.department())
                .with("round", act.round());
        if (act.step() != null) {
            deed = deed.with("step", approval.steps().get(act.step()).name());
        }
        if (act.onBehalfOf() != null) {
            deed = deed.with("onBehalfOf", act.onBehalfOf());
        }
        if (act.to() != null) {
            deed = deed.with("to", act.to());
        }
        if (act.notAfter() != null) {
            deed = deed.with("notAfter", act.notAfter());
        }
        var leftOut = approval.everLeftOut().stream()
                .filter(one -> one.act() == approval.acts().size() - 1)
                .map(one -> one.subject() + ": " + one.reason())
                .collect(Collectors.joining("\n"));
        if (!leftOut.isEmpty()) {
            deed = deed.with("leftOut", leftOut);
        }
        return act.remark().isEmpty() ? deed : deed.with("remark", act.remark());
    }
}
