package sojourn.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
import sojourn.registration.Draft;
import sojourn.registration.Drafts;
import sojourn.registration.Drafts.Saving;
import sojourn.registration.Review;
import sojourn.registration.Typed;
import sojourn.registration.web.Posted.Act;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Filling in 初次申请工号: every button saves what was typed, and nothing else loses it (R3, R29). */
@Controller
@OpenTo(Audience.SECRETARY)
class FormController {

    private static final String FORM = "registration/form";
    private static final String TOKEN = "page";

    private final Drafts drafts;
    private final Review review;
    private final FormPages pages;
    private final CampusTime time;

    FormController(Drafts drafts, Review review, FormPages pages, CampusTime time) {
        this.drafts = drafts;
        this.review = review;
        this.pages = pages;
        this.time = time;
    }

    @PostMapping("/registrations")
    ModelAndView begin(SignedIn reader) {
        return toForm(drafts.begin(reader));
    }

    @PostMapping("/registrations/{id}/again")
    ModelAndView again(@PathVariable UUID id, SignedIn reader) {
        return toForm(drafts.again(new ApprovalId(id), reader.human()));
    }

    @GetMapping("/registrations/{id}/form")
    ModelAndView form(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String open,
            @RequestParam(required = false) @Nullable UUID beside,
            HttpServletRequest request,
            SignedIn reader,
            Locale locale) {
        var draft = drafts.editable(new ApprovalId(id), reader.human()).orElse(null);
        if (draft == null) {
            return Page.goTo("/registrations/" + id);
        }
        var people = open == null ? pages.firstIncomplete(draft, reader) : List.of(open);
        var showing = new FormPages.Showing(people, token(request), beside == null ? null : beside.toString());
        return Page.show(FORM, pages.plain(draft, reader, showing, locale));
    }

    @PostMapping("/registrations/{id}/form")
    ModelAndView act(
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes next,
            SignedIn reader,
            Locale locale) {
        var posted = new Posted(request);
        var act = posted.act();
        return switch (save(new ApprovalId(id), posted, reader, act)) {
            case Saving.Aside(ApprovalId other) -> Page.goTo(besides(other, id));
            case Saving.Saved(Draft draft)
            when act.verb().equals("check") -> check(draft, posted, next, reader, locale);
            case Saving.Saved(Draft draft) when act.verb().equals("basis") -> Page.goTo("/basis/of/" + draft.id());
            case Saving.Saved(Draft draft) -> {
                next.addFlashAttribute(TOKEN, posted.page());
                yield Page.goTo("/registrations/" + id + "/form" + place(draft, act, posted));
            }
        };
    }

    /** What a page saves by itself while one types. */
    @PostMapping("/registrations/{id}/draft")
    @Nullable
    ModelAndView autosave(
            @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, SignedIn reader) {
        var posted = new Posted(request);
        return switch (save(new ApprovalId(id), posted, reader, new Act("save", ""))) {
            case Saving.Saved(Draft draft) ->
                Page.show("registration/saved", pages.saved(draft, posted.page(), reader));
            case Saving.Aside(ApprovalId other) -> {
                response.setHeader("HX-Redirect", besides(other, id));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                yield null;
            }
        };
    }

    /** One person as typed, judged while the form is being filled in. Saves nothing: the page does so by itself. */
    @PostMapping("/registrations/{id}/people/{key}")
    ModelAndView person(@PathVariable UUID id, @PathVariable String key, HttpServletRequest request, SignedIn reader) {
        var kept = drafts.get(new ApprovalId(id), reader.human());
        var typed = new Posted(request).over(kept.typed(), time.now());
        var draft = new Draft(kept.id(), typed, kept.version(), kept.page(), kept.savedAt());
        var person = typed.person(key).orElseThrow(NotFound::new);
        var faults = review.one(kept.id(), reader.human(), typed, person);
        return Page.show("registration/person", pages.person(draft, key, Touched.only(faults, person), reader));
    }

    private ModelAndView check(Draft draft, Posted posted, RedirectAttributes next, SignedIn reader, Locale locale) {
        var checked = review.all(draft.id(), reader.human(), draft.typed());
        if (checked.faults().none()) {
            next.addFlashAttribute(TOKEN, posted.page());
            return Page.goTo("/registrations/" + draft.id() + "/check");
        }
        var showing = new FormPages.Showing(List.of(), posted.page(), null);
        return Page.refused(FORM, pages.refused(draft, reader, showing, checked.faults(), locale));
    }

    private Saving save(ApprovalId id, Posted posted, SignedIn reader, Act act) {
        return drafts.save(id, reader.human(), posted.version(), posted.page(), kept -> {
            var typed = posted.over(kept, time.now());
            return switch (act.verb()) {
                case "add" -> typed.people().size() < Typed.MOST_PEOPLE ? typed.adding() : typed;
                case "remove" -> typed.without(act.person());
                default -> typed;
            };
        });
    }

    private static String place(Draft draft, Act act, Posted posted) {
        var people = draft.typed().people();
        return switch (act.verb()) {
            case "add" -> {
                var last = people.isEmpty() ? "" : people.getLast().key();
                yield "?open=" + last + "#name-" + last;
            }
            case "edit" -> "?open=" + act.person() + "#person-" + act.person();
            case "remove" -> "#people";
            default -> posted.open().isEmpty() ? "" : "?open=" + posted.open().getFirst();
        };
    }

    private static String besides(ApprovalId other, UUID id) {
        return "/registrations/" + other + "/form?beside=" + id;
    }

    private static ModelAndView toForm(ApprovalId id) {
        return Page.goTo("/registrations/" + id + "/form");
    }

    /** The same page goes on being the same after a button; a page that was opened anew is another. */
    private static String token(HttpServletRequest request) {
        var kept = RequestContextUtils.getInputFlashMap(request);
        return kept != null && kept.get(TOKEN) instanceof String token
                ? token
                : UUID.randomUUID().toString();
    }
}
