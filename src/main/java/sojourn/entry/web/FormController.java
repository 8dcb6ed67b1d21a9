package sojourn.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import sojourn.approval.ApprovalId;
import sojourn.entry.Applications;
import sojourn.entry.Draft;
import sojourn.entry.Drafts;
import sojourn.entry.Drafts.Saving;
import sojourn.register.Register;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Filling in 教职工返校申请: every button saves what was typed, and nothing else loses it (R29, R37). */
@Controller
@RequestMapping("/entry/{id}")
@OpenTo(Audience.PERSON)
class FormController {

    private static final String FORM = "entry/form";
    private static final String TOKEN = "page";

    private final Drafts drafts;
    private final Applications applications;
    private final EntryPages pages;
    private final Register register;
    private final CampusTime time;

    FormController(Drafts drafts, Applications applications, EntryPages pages, Register register, CampusTime time) {
        this.drafts = drafts;
        this.applications = applications;
        this.pages = pages;
        this.register = register;
        this.time = time;
    }

    @GetMapping("/form")
    ModelAndView form(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID beside,
            HttpServletRequest request,
            SignedIn reader,
            Locale locale) {
        var draft = drafts.editable(new ApprovalId(id), reader.human()).orElse(null);
        if (draft == null) {
            return Page.goTo("/entry/" + id);
        }
        var other = beside == null ? null : beside.toString();
        return Page.show(
                FORM, page(draft, new EntryPages.Showing(token(request), other, new Faults()), reader, locale));
    }

    @PostMapping("/form")
    ModelAndView act(
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes next,
            SignedIn reader,
            Locale locale) {
        var posted = new Posted(request);
        return switch (save(id, posted, reader)) {
            case Saving.Aside(ApprovalId other) -> Page.goTo(besides(other, id));
            case Saving.Saved(Draft draft) -> {
                var faults = posted.checks()
                        ? applications
                                .judge(draft.id(), reader.human(), draft.typed())
                                .faults()
                        : new Faults();
                if (!faults.none()) {
                    yield Page.refused(
                            FORM, page(draft, new EntryPages.Showing(posted.page(), null, faults), reader, locale));
                }
                next.addFlashAttribute(TOKEN, posted.page());
                yield Page.goTo("/entry/" + id + (posted.checks() ? "/check" : "/form"));
            }
        };
    }

    /** What a page saves by itself while one types. */
    @PostMapping("/draft")
    @Nullable
    ModelAndView autosave(
            @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, SignedIn reader) {
        var posted = new Posted(request);
        return switch (save(id, posted, reader)) {
            case Saving.Saved(Draft draft) -> Page.show("entry/saved", pages.saved(draft, posted.page()));
            case Saving.Aside(ApprovalId other) -> {
                response.setHeader("HX-Redirect", besides(other, id));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                yield null;
            }
        };
    }

    private Saving save(UUID id, Posted posted, SignedIn reader) {
        return drafts.save(
                new ApprovalId(id),
                reader.human(),
                posted.version(),
                posted.page(),
                kept -> posted.over(kept, time.now()));
    }

    private FormPage page(Draft draft, EntryPages.Showing showing, SignedIn reader, Locale locale) {
        return pages.form(draft, register.ownStay(reader.human()).orElseThrow(NotFound::new), showing, reader, locale);
    }

    private static String besides(ApprovalId other, UUID id) {
        return "/entry/" + other + "/form?beside=" + id;
    }

    /** The same page goes on being the same after a button; a page that was opened anew is another. */
    private static String token(HttpServletRequest request) {
        var kept = RequestContextUtils.getInputFlashMap(request);
        return kept != null && kept.get(TOKEN) instanceof String token
                ? token
                : UUID.randomUUID().toString();
    }
}
