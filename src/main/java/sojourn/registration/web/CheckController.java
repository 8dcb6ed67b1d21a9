package sojourn.registration.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.AlreadyDecided;
import sojourn.approval.ApprovalId;
import sojourn.approval.NotNow;
import sojourn.basis.Bases;
import sojourn.registration.Checked;
import sojourn.registration.Draft;
import sojourn.registration.Drafts;
import sojourn.registration.Registrations;
import sojourn.registration.Review;
import sojourn.shell.Audience;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Looking once more at everything, and sending it. */
@Controller
@OpenTo(Audience.SECRETARY)
class CheckController {

    private final Drafts drafts;
    private final Review review;
    private final Registrations registrations;
    private final FormPages forms;
    private final CheckPages pages;
    private final Bases bases;

    CheckController(
            Drafts drafts, Review review, Registrations registrations, FormPages forms, CheckPages pages, Bases bases) {
        this.drafts = drafts;
        this.review = review;
        this.registrations = registrations;
        this.forms = forms;
        this.pages = pages;
        this.bases = bases;
    }

    @GetMapping("/registrations/{id}/check")
    ModelAndView look(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var draft = drafts.editable(new ApprovalId(id), reader.human()).orElse(null);
        if (draft == null) {
            return Page.goTo("/registrations/" + id);
        }
        var checked = review.all(draft.id(), reader.human(), draft.typed());
        var registration = checked.registration();
        return registration == null
                ? refused(draft, reader, checked, locale)
                : Page.show(
                        "registration/check", pages.check(draft, registration, bases.of(draft.id()), reader, locale));
    }

    /** Pressed twice, it is sent once, and the second press shows that. */
    @PostMapping("/registrations/{id}/send")
    ModelAndView send(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var draft = drafts.editable(new ApprovalId(id), reader.human()).orElse(null);
        if (draft == null) {
            return sent(id);
        }
        try {
            var checked = registrations.send(draft.id(), reader.human());
            return checked.registration() == null ? refused(draft, reader, checked, locale) : sent(id);
        } catch (Registrations.AlreadyClaimed another) {
            // it was first by a moment; looking again finds its number
            return refused(draft, reader, review.all(draft.id(), reader.human(), draft.typed()), locale);
        } catch (NotNow | AlreadyDecided twice) {
            return sent(id);
        }
    }

    /** A refused sending shows the form at this address, which a change of the language asks for again. */
    @GetMapping("/registrations/{id}/send")
    ModelAndView unsent(@PathVariable UUID id, SignedIn reader) {
        var draft = drafts.editable(new ApprovalId(id), reader.human()).orElse(null);
        return Page.goTo("/registrations/" + id + (draft == null ? "" : "/check"));
    }

    @GetMapping("/registrations/{id}/sent")
    ModelAndView confirmation(@PathVariable UUID id, SignedIn reader) {
        return Page.show("registration/sent", pages.sent(new ApprovalId(id), reader));
    }

    private ModelAndView refused(Draft draft, SignedIn reader, Checked checked, Locale locale) {
        var showing = new FormPages.Showing(List.of(), UUID.randomUUID().toString(), null);
        return Page.refused("registration/form", forms.refused(draft, reader, showing, checked.faults(), locale));
    }

    private static ModelAndView sent(UUID id) {
        return Page.goTo("/registrations/" + id + "/sent");
    }
}
