package sojourn.approval.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Interventions;
import sojourn.approval.Question;
import sojourn.shell.Audience;
import sojourn.shell.HumanId;
import sojourn.shell.OpenTo;
import sojourn.shell.SignedIn;

/** 转办, 催办 and 终止; the first and the last with a page in between that says what it means. */
@Controller
class InterventionPages {

    private final Approvals approvals;
    private final Interventions interventions;
    private final Confirmations confirmations;

    InterventionPages(Approvals approvals, Interventions interventions, Confirmations confirmations) {
        this.approvals = approvals;
        this.interventions = interventions;
        this.confirmations = confirmations;
    }

    @GetMapping("/approvals/{id}/hand-over")
    @OpenTo({Audience.LEADER, Audience.DEPUTY})
    ModelAndView askToHandOver(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var approval = approvals.toDecide(new ApprovalId(id), reader.human());
        return confirmations.ask(approval, Intent.HAND_OVER, reader, locale);
    }

    @PostMapping("/approvals/{id}/hand-over")
    @OpenTo({Audience.LEADER, Audience.DEPUTY})
    ModelAndView handOver(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(required = false) @Nullable String remark,
            SignedIn reader,
            Locale locale) {
        var approval = approvals.toDecide(new ApprovalId(id), reader.human());
        var written = Remark.typed(remark);
        var faults = written.faults(false);
        if (to == null) {
            faults.add("to", "approval.to", "approval.to.missing");
        }
        if (to == null || !faults.none()) {
            return confirmations.refuse(approval, Intent.HAND_OVER, written, faults, reader, locale);
        }
        return confirmations.back(interventions.handOver(
                approval.id(), reader.human(), Question.of(question), new HumanId(to), written.text()));
    }

    @PostMapping("/approvals/{id}/nudge")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView nudge(@PathVariable UUID id, SignedIn reader) {
        return confirmations.back(interventions.nudge(new ApprovalId(id), reader.human()));
    }

    @GetMapping("/approvals/{id}/terminate")
    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    ModelAndView askToTerminate(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var approval = approvals.get(new ApprovalId(id), reader.human());
        // its page says how it stands by now
        return interventions.mayTerminate(approval, reader.human())
                ? confirmations.ask(approval, Intent.TERMINATE, reader, locale)
                : confirmations.back(approval);
    }

    @PostMapping("/approvals/{id}/terminate")
    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    ModelAndView terminate(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String remark,
            SignedIn reader,
            Locale locale) {
        var approval = approvals.get(new ApprovalId(id), reader.human());
        var written = Remark.typed(remark);
        var faults = written.faults(true);
        if (!faults.none()) {
            return confirmations.refuse(approval, Intent.TERMINATE, written, faults, reader, locale);
        }
        return confirmations.back(interventions.terminate(approval.id(), reader.human(), written.text()));
    }
}
