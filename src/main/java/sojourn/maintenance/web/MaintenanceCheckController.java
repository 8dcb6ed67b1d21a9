package sojourn.maintenance.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sojourn.approval.AlreadyDecided;
import sojourn.approval.ApprovalId;
import sojourn.approval.NotNow;
import sojourn.maintenance.Checked;
import sojourn.maintenance.MaintenanceDraft;
import sojourn.maintenance.MaintenanceDrafts;
import sojourn.maintenance.MaintenanceReview;
import sojourn.maintenance.Maintenances;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Looking once more at 原值 → 新值, and sending it. */
@Controller
@OpenTo(Audience.SECRETARY)
class MaintenanceCheckController {

    private final MaintenanceDrafts drafts;
    private final MaintenanceReview review;
    private final Maintenances maintenances;
    private final MaintenanceForms forms;
    private final MaintenanceChecks checks;
    private final PartsPages parts;

    MaintenanceCheckController(
            MaintenanceDrafts drafts,
            MaintenanceReview review,
            Maintenances maintenances,
            MaintenanceForms forms,
            MaintenanceChecks checks,
            PartsPages parts) {
        this.drafts = drafts;
        this.review = review;
        this.maintenances = maintenances;
        this.forms = forms;
        this.checks = checks;
        this.parts = parts;
    }

    @GetMapping({"/maintenance/{id}/check", "/maintenance/{id}/send"})
    ModelAndView look(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var application = new ApprovalId(id);
        return drafts.draft(application, reader.human())
                .map(draft -> look(draft, Faults.noFaults(), reader, locale))
                .orElseGet(() -> Page.goTo("/maintenance/" + id));
    }

    /** Pressed twice, it is sent once, and the second press shows that. */
    @PostMapping("/maintenance/{id}/send")
    ModelAndView send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int declared,
            RedirectAttributes next,
            SignedIn reader,
            Locale locale) {
        var application = new ApprovalId(id);
        var draft = drafts.draft(application, reader.human()).orElse(null);
        if (draft == null) {
            return Page.goTo("/maintenance/" + id);
        }
        try {
            var faults = maintenances.send(application, reader.human(), declared);
            if (!faults.none()) {
                return look(draft, faults, reader, locale);
            }
            next.addFlashAttribute(MaintenanceController.JUST_SENT, true);
            return Page.goTo("/maintenance/" + id);
        } catch (Maintenances.AlreadyClaimed another) {
            // it was first by a moment; looking again finds its number
            return look(draft, Faults.noFaults(), reader, locale);
        } catch (NotNow | AlreadyDecided twice) {
            return Page.goTo("/maintenance/" + id);
        }
    }

    /** 按审批部门拆分. */
    @PostMapping("/maintenance/{id}/split")
    ModelAndView split(@PathVariable UUID id, SignedIn reader) {
        return parts.goTo(parts.split(new ApprovalId(id), reader));
    }

    /** The drafts that came of it. */
    @GetMapping("/maintenance/parts")
    ModelAndView several(@RequestParam List<UUID> id, SignedIn reader, Locale locale) {
        return Page.show("maintenance/parts", parts.page(id, reader, locale));
    }

    private ModelAndView look(MaintenanceDraft draft, Faults refused, SignedIn reader, Locale locale) {
        var faults = new Faults();
        List<Checked> checked = review.check(draft.id(), reader.human(), draft.typed(), faults);
        if (!faults.none()) {
            var showing = MaintenanceForms.Showing.refused(
                    Asked.NOTHING, faults, UUID.randomUUID().toString());
            return Page.refused("maintenance/form", forms.page(draft, showing, reader, locale));
        }
        var page = checks.page(draft.id(), checked, refused, reader, locale);
        return refused.none() ? Page.show("maintenance/check", page) : Page.refused("maintenance/check", page);
    }
}
