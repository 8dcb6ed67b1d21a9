package sojourn.maintenance.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.ApprovalId;
import sojourn.maintenance.MaintenanceDrafts;
import sojourn.maintenance.MaintenanceReview;
import sojourn.maintenance.Typed;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Filling in 个人信息维护: every button saves what was typed (R29). */
@Controller
@OpenTo(Audience.SECRETARY)
class MaintenanceFormController {

    private static final String FORM = "maintenance/form";

    private final MaintenanceDrafts drafts;
    private final LookUps lookUps;
    private final MaintenanceReview review;
    private final MaintenanceForms forms;

    MaintenanceFormController(
            MaintenanceDrafts drafts, LookUps lookUps, MaintenanceReview review, MaintenanceForms forms) {
        this.drafts = drafts;
        this.lookUps = lookUps;
        this.review = review;
        this.forms = forms;
    }

    @GetMapping("/maintenance/{id}/form")
    ModelAndView form(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String open,
            SignedIn reader,
            Locale locale) {
        var application = new ApprovalId(id);
        return drafts.editable(application, reader.human())
                .map(typed -> Page.show(
                        FORM, forms.page(application, typed, MaintenanceForms.Showing.plain(open), reader, locale)))
                .orElseGet(() -> Page.goTo("/maintenance/" + id));
    }

    @PostMapping("/maintenance/{id}/form")
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            @RequestParam(defaultValue = "check") String act,
            SignedIn reader,
            Locale locale) {
        var application = new ApprovalId(id);
        if (drafts.editable(application, reader.human()).isEmpty()) {
            return Page.goTo("/maintenance/" + id);
        }
        var verb = act.split(":", 2);
        var about = verb.length > 1 ? verb[1] : "";
        var typed = drafts.save(application, reader.human(), kept -> {
            var saved = over(kept, posted);
            return verb[0].equals("remove") ? saved.without(about) : saved;
        });
        return switch (verb[0]) {
            case "add" -> add(application, typed, Asked.of(posted), reader, locale);
            case "open" -> Page.goTo("/maintenance/" + id + "/form?open=" + about + "#person");
            case "basis" -> Page.goTo("/basis/of/" + id);
            case "remove", "save" -> Page.goTo("/maintenance/" + id + "/form");
            default -> check(application, typed, reader, locale);
        };
    }

    private static Typed over(Typed kept, Map<String, String> posted) {
        var person = posted.getOrDefault("person", "");
        var until = posted.getOrDefault("common", kept.until());
        return kept.until(until.length() > 40 ? "" : until).changing(person, one -> MaintenanceForms.over(one, posted));
    }

    private ModelAndView add(ApprovalId id, Typed typed, Asked asked, SignedIn reader, Locale locale) {
        var faults = new Faults();
        var answer = lookUps.ask(asked, reader, faults);
        var found = answer.found();
        if (found != null && typed.people().size() >= Typed.MOST_PEOPLE) {
            faults.add("number", "maintenance.number", "maintenance.fault.many", Typed.MOST_PEOPLE);
        }
        if (found == null || !faults.none()) {
            var showing = new MaintenanceForms.Showing(null, answer.asked(), faults);
            return Page.refused(FORM, forms.page(id, typed, showing, reader, locale));
        }
        drafts.add(id, reader.human(), found);
        return Page.goTo("/maintenance/" + id + "/form?open=" + found.now().person() + "#person");
    }

    private ModelAndView check(ApprovalId id, Typed typed, SignedIn reader, Locale locale) {
        var faults = new Faults();
        review.check(id, reader.human(), typed, faults);
        return faults.none()
                ? Page.goTo("/maintenance/" + id + "/check")
                : Page.refused(
                        FORM,
                        forms.page(
                                id, typed, new MaintenanceForms.Showing(null, Asked.NOTHING, faults), reader, locale));
    }
}
