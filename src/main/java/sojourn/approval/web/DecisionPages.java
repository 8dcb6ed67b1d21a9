package sojourn.approval.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Matter;
import sojourn.approval.Matters;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.State;
import sojourn.approval.Step;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** The two taps of a decision, and of 撤回 and 作废: a page that says what it means, then the deed, then back to the application. */
@Controller
class DecisionPages {

    private static final String VIEW = "approval/confirm";

    private final Approvals approvals;
    private final Matters matters;
    private final Departments departments;
    private final Humans humans;

    DecisionPages(Approvals approvals, Matters matters, Departments departments, Humans humans) {
        this.approvals = approvals;
        this.matters = matters;
        this.departments = departments;
        this.humans = humans;
    }

    /** Where messages lead, which know no kind of matter: on to the page of the matter itself. */
    @GetMapping("/approvals/{id}")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView show(@PathVariable UUID id, SignedIn reader) {
        return Page.goTo(path(approvals.get(new ApprovalId(id), reader.human())));
    }

    @GetMapping("/approvals/{id}/{intent:agree|refuse|send-back}")
    @OpenTo(Audience.LEADER)
    ModelAndView askToDecide(@PathVariable UUID id, @PathVariable String intent, SignedIn reader, Locale locale) {
        var approval = approvals.toDecide(new ApprovalId(id), reader.human());
        return Page.show(VIEW, page(approval, Intent.of(intent), new Remark(""), Faults.noFaults(), locale));
    }

    @PostMapping("/approvals/{id}/{intent:agree|refuse|send-back}")
    @OpenTo(Audience.LEADER)
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable String intent,
            @RequestParam(required = false) @Nullable String remark,
            SignedIn reader,
            Locale locale) {
        var approval = approvals.toDecide(new ApprovalId(id), reader.human());
        var meant = Intent.of(intent);
        var written = Remark.typed(remark);
        var faults = written.faults(meant.needsRemark());
        if (!faults.none()) {
            return Page.refused(VIEW, page(approval, meant, written, faults, locale));
        }
        try {
            approvals.decide(approval.id(), reader.human(), Objects.requireNonNull(meant.decision()), written.text());
            return Page.goTo(path(approval));
        } catch (NotCarriedOut reason) {
            return Page.refused(
                    VIEW,
                    page(
                            approval,
                            meant,
                            written,
                            faults.add(
                                    "remark",
                                    "approval.not-carried-out",
                                    reason.key(),
                                    reason.arguments().toArray()),
                            locale));
        }
    }

    @GetMapping("/approvals/{id}/{intent:withdraw|discard}")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView askToDrop(@PathVariable UUID id, @PathVariable String intent, SignedIn reader, Locale locale) {
        var approval = approvals.get(new ApprovalId(id), reader.human());
        var meant = Intent.of(intent);
        var possible = approval.applicant().equals(reader.human())
                && (meant == Intent.WITHDRAW
                        ? approval.mayBeWithdrawn()
                        : approval.state() == State.DRAFT || approval.state() == State.RETURNED);
        // its page says how it stands by now
        return possible
                ? Page.show(VIEW, page(approval, meant, new Remark(""), Faults.noFaults(), locale))
                : Page.goTo(path(approval));
    }

    @PostMapping("/approvals/{id}/withdraw")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView withdraw(@PathVariable UUID id, SignedIn reader) {
        return Page.goTo(path(approvals.withdraw(new ApprovalId(id), reader.human())));
    }

    @PostMapping("/approvals/{id}/discard")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView discard(@PathVariable UUID id, SignedIn reader) {
        var approval = approvals.discard(new ApprovalId(id), reader.human());
        // a draft leaves nothing behind that has a page
        return Page.goTo(approval.serial().isEmpty() ? "/progress" : path(approval));
    }

    private String path(Approval approval) {
        return matters.of(approval.kind()).path(approval.id());
    }

    private ConfirmPage page(Approval approval, Intent intent, Remark remark, Faults faults, Locale locale) {
        var matter = matters.of(approval.kind());
        var decision = intent.decision();
        var left = approval.steps().stream()
                .filter(step -> step.open() || step.standing() == Step.Standing.WAITING)
                .count();
        return new ConfirmPage(
                approval.id(),
                intent,
                matter.lines(List.of(approval.id()), locale).getOrDefault(approval.id(), new Matter.Line("", "")),
                approval.serial().orElse(null),
                humans.get(approval.applicant()).name(),
                departments.get(approval.department()),
                approval.sentAt().orElse(null),
                approval.open().stream()
                        .findFirst()
                        .map(number -> approval.steps().get(number).dueAt())
                        .orElse(null),
                decision == null
                        ? null
                        : matter.meaning(approval, decision, locale).orElse(null),
                left == 1,
                matter.path(approval.id()),
                remark.text(),
                faults);
    }
}
