package sojourn.approval.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.Answer;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.Question;
import sojourn.approval.Terms;
import sojourn.approval.Unfit;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** The two taps of a decision, and of 撤回 and 作废: a page that says what it means, then the deed, then back to the application. */
@Controller
class DecisionPages {

    private final Approvals approvals;
    private final Confirmations confirmations;

    DecisionPages(Approvals approvals, Confirmations confirmations) {
        this.approvals = approvals;
        this.confirmations = confirmations;
    }

    /** Where messages lead, which know no kind of matter: on to the page of the matter itself. */
    @GetMapping("/approvals/{id}")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView show(@PathVariable UUID id, SignedIn reader) {
        return confirmations.back(approvals.get(new ApprovalId(id), reader.human()));
    }

    @GetMapping("/approvals/{id}/{intent:agree|refuse|send-back}")
    @OpenTo({Audience.LEADER, Audience.DEPUTY})
    ModelAndView askToDecide(@PathVariable UUID id, @PathVariable String intent, SignedIn reader, Locale locale) {
        var approval = approvals.toDecide(new ApprovalId(id), reader.human());
        return confirmations.ask(approval, Intent.of(intent), reader, locale);
    }

    @PostMapping("/approvals/{id}/{intent:agree|refuse|send-back}")
    @OpenTo({Audience.LEADER, Audience.DEPUTY})
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable String intent,
            @RequestParam MultiValueMap<String, String> posted,
            SignedIn reader,
            Locale locale) {
        var approval = approvals.toDecide(new ApprovalId(id), reader.human());
        var meant = Intent.of(intent);
        var question = Question.of(posted.getOrDefault("question", List.of("")).getFirst());
        var remark = Remark.typed(posted.getFirst("remark"));
        var faults = remark.faults(meant.needsRemark());
        var typed = meant == Intent.AGREE ? TypedTerms.of(posted) : TypedTerms.NOTHING;
        var marked = meant == Intent.SEND_BACK
                ? confirmations.marked(approval, posted.getOrDefault("marked", List.of()))
                : Set.<String>of();
        var written = new Confirmations.Written(meant, question, remark, typed, marked);
        var terms = typed.any() ? typed.read(confirmations.subjects(approval), faults) : Terms.NONE;
        if (!faults.none()) {
            return confirmations.refuse(approval, written, faults, reader, locale);
        }
        try {
            var answer = new Answer(Objects.requireNonNull(meant.decision()), remark.text(), terms, marked);
            approvals.decide(approval.id(), reader.human(), question, answer);
            return confirmations.back(approval);
        } catch (NotCarriedOut reason) {
            tell(reason, faults);
            return confirmations.refuse(approval, written, faults, reader, locale);
        }
    }

    /** Beside the terms that can be put right; what stands in the way otherwise is no fault of any field. */
    private static void tell(NotCarriedOut reason, Faults faults) {
        var said = reason.arguments().toArray();
        if (reason instanceof Unfit unfit) {
            faults.add(
                    unfit.day() ? "notAfter" : "part",
                    unfit.day() ? "approval.not-after" : "approval.part",
                    reason.key(),
                    said);
        } else {
            faults.add("means", "approval.not-carried-out", reason.key(), said);
        }
    }

    @GetMapping("/approvals/{id}/{intent:withdraw|discard}")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView askToDrop(@PathVariable UUID id, @PathVariable String intent, SignedIn reader, Locale locale) {
        var approval = approvals.get(new ApprovalId(id), reader.human());
        var meant = Intent.of(intent);
        var possible = approval.applicant().equals(reader.human())
                && (meant == Intent.WITHDRAW ? approval.mayBeWithdrawn() : approval.mayBeDiscarded());
        // its page says how it stands by now
        return possible ? confirmations.ask(approval, meant, reader, locale) : confirmations.back(approval);
    }

    @PostMapping("/approvals/{id}/withdraw")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView withdraw(@PathVariable UUID id, SignedIn reader) {
        return confirmations.back(approvals.withdraw(new ApprovalId(id), reader.human()));
    }

    @PostMapping("/approvals/{id}/discard")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView discard(@PathVariable UUID id, SignedIn reader) {
        var approval = approvals.discard(new ApprovalId(id), reader.human());
        // a draft leaves nothing behind that has a page
        return approval.serial().isEmpty() ? Page.goTo("/progress") : confirmations.back(approval);
    }
}
