package sojourn.maintenance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import sojourn.approval.ApprovalId;
import sojourn.maintenance.MaintenanceDraft;
import sojourn.maintenance.MaintenanceDrafts;
import sojourn.maintenance.MaintenanceDrafts.Saving;
import sojourn.maintenance.MaintenanceReview;
import sojourn.maintenance.Typed;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Filling in 个人信息维护: every button saves what was typed, and nothing else loses it (R29). */
@Controller
@OpenTo(Audience.SECRETARY)
class MaintenanceFormController {

    private static final String FORM = "maintenance/form";
    private static final String TOKEN = "page";

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

    @PostMapping("/maintenance/{id}/again")
    ModelAndView again(@PathVariable UUID id, SignedIn reader) {
        return Page.goTo("/maintenance/" + drafts.again(new ApprovalId(id), reader.human()) + "/form");
    }

    @GetMapping("/maintenance/{id}/form")
    ModelAndView form(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String open,
            @RequestParam(required = false) @Nullable UUID beside,
            HttpServletRequest request,
            SignedIn reader,
            Locale locale) {
        var saving = new MaintenanceForms.Saving(token(request), beside == null ? null : beside.toString());
        return drafts.draft(new ApprovalId(id), reader.human())
                .map(draft -> Page.show(
                        FORM, forms.page(draft, MaintenanceForms.Showing.plain(open, saving), reader, locale)))
                .orElseGet(() -> Page.goTo("/maintenance/" + id));
    }

    @PostMapping("/maintenance/{id}/form")
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            RedirectAttributes next,
            SignedIn reader,
            Locale locale) {
        var verb = posted.getOrDefault("act", "check").split(":", 2);
        var about = verb.length > 1 ? verb[1] : "";
        var page = new PostedMaintenance(posted);
        return switch (save(id, page, reader, verb[0].equals("remove") ? about : "")) {
            case Saving.Aside(ApprovalId other) -> Page.goTo(besides(other, id));
            case Saving.Saved(MaintenanceDraft draft) -> {
                next.addFlashAttribute(TOKEN, page.token());
                yield switch (verb[0]) {
                    case "add" -> add(draft, page, reader, locale);
                    case "open" -> Page.goTo("/maintenance/" + id + "/form?open=" + about + "#person");
                    case "basis" -> Page.goTo("/basis/of/" + id);
                    case "remove", "save" -> Page.goTo("/maintenance/" + id + "/form" + page.place(verb[0]));
                    default -> check(draft, page, reader, locale);
                };
            }
        };
    }

    /** What a page saves by itself while one types. */
    @PostMapping("/maintenance/{id}/draft")
    @Nullable
    ModelAndView autosave(
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            HttpServletResponse response,
            SignedIn reader) {
        var page = new PostedMaintenance(posted);
        return switch (save(id, page, reader, "")) {
            case Saving.Saved(MaintenanceDraft draft) ->
                Page.show("maintenance/saved", MaintenanceFormPage.SavedPage.of(draft, page.token()));
            case Saving.Aside(ApprovalId other) -> {
                response.setHeader("HX-Redirect", besides(other, id));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                yield null;
            }
        };
    }

    private Saving save(UUID id, PostedMaintenance page, SignedIn reader, String removed) {
        return drafts.save(new ApprovalId(id), reader.human(), page.version(), page.token(), kept -> {
            var typed = page.over(kept);
            return removed.isEmpty() ? typed : typed.without(removed);
        });
    }

    private ModelAndView add(MaintenanceDraft draft, PostedMaintenance page, SignedIn reader, Locale locale) {
        var faults = new Faults();
        var answer = lookUps.ask(page.asked(), reader, faults);
        var found = answer.found();
        if (found != null && draft.typed().people().size() >= Typed.MOST_PEOPLE) {
            faults.add("number", "maintenance.number", "maintenance.fault.many", Typed.MOST_PEOPLE);
        }
        if (found == null || !faults.none()) {
            var showing = MaintenanceForms.Showing.refused(answer.asked(), faults, page.token());
            return Page.refused(FORM, forms.page(draft, showing, reader, locale));
        }
        drafts.add(draft.id(), reader.human(), found);
        return Page.goTo(
                "/maintenance/" + draft.id() + "/form?open=" + found.now().person() + "#person");
    }

    private ModelAndView check(MaintenanceDraft draft, PostedMaintenance page, SignedIn reader, Locale locale) {
        var faults = new Faults();
        review.check(draft.id(), reader.human(), draft.typed(), faults);
        return faults.none()
                ? Page.goTo("/maintenance/" + draft.id() + "/check")
                : Page.refused(
                        FORM,
                        forms.page(
                                draft,
                                MaintenanceForms.Showing.refused(Asked.NOTHING, faults, page.token()),
                                reader,
                                locale));
    }

    private static String besides(ApprovalId other, UUID id) {
        return "/maintenance/" + other + "/form?beside=" + id;
    }

    /** The same page goes on being the same after a button; a page that was opened anew is another. */
    private static String token(HttpServletRequest request) {
        var kept = RequestContextUtils.getInputFlashMap(request);
        return kept != null && kept.get(TOKEN) instanceof String token
                ? token
                : UUID.randomUUID().toString();
    }
}
