package sojourn.entry.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.AlreadyDecided;
import sojourn.approval.ApprovalId;
import sojourn.approval.NotNow;
import sojourn.entry.Applications;
import sojourn.entry.Draft;
import sojourn.entry.Drafts;
import sojourn.register.OwnStay;
import sojourn.register.Register;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Looking once more at everything, sending it, and the 流水号. */
@Controller
@RequestMapping("/entry/{id}")
@OpenTo(Audience.PERSON)
class SendController {

    private final Drafts drafts;
    private final Applications applications;
    private final EntryPages forms;
    private final SentPages pages;
    private final Register register;

    SendController(Drafts drafts, Applications applications, EntryPages forms, SentPages pages, Register register) {
        this.drafts = drafts;
        this.applications = applications;
        this.forms = forms;
        this.pages = pages;
        this.register = register;
    }

    @GetMapping("/check")
    ModelAndView look(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var draft = drafts.editable(new ApprovalId(id), reader.human()).orElse(null);
        if (draft == null) {
            return Page.goTo("/entry/" + id);
        }
        var judged = applications.judge(draft.id(), reader.human(), draft.typed());
        var application = judged.application();
        return application == null
                ? refused(draft, reader, judged, locale)
                : Page.show("entry/check", pages.check(draft.id(), stay(reader), application, reader, locale));
    }

    /** Pressed twice, it is sent once, and the second press shows that. */
    @PostMapping("/send")
    ModelAndView send(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var draft = drafts.editable(new ApprovalId(id), reader.human()).orElse(null);
        if (draft == null) {
            return sent(id);
        }
        try {
            var judged = applications.send(draft.id(), reader.human());
            return judged.application() == null ? refused(draft, reader, judged, locale) : sent(id);
        } catch (NotNow | AlreadyDecided twice) {
            return sent(id);
        }
    }

    /** A refused sending shows the form at this address, which a change of the language asks for again. */
    @GetMapping("/send")
    ModelAndView unsent(@PathVariable UUID id, SignedIn reader) {
        var draft = drafts.editable(new ApprovalId(id), reader.human()).orElse(null);
        return Page.goTo("/entry/" + id + (draft == null ? "" : "/check"));
    }

    @GetMapping("/sent")
    ModelAndView confirmation(@PathVariable UUID id, SignedIn reader, Locale locale) {
        return Page.show("entry/sent", pages.sent(new ApprovalId(id), reader, locale));
    }

    private ModelAndView refused(Draft draft, SignedIn reader, Applications.Judged judged, Locale locale) {
        var showing = new EntryPages.Showing(UUID.randomUUID().toString(), null, judged.faults());
        return Page.refused("entry/form", forms.form(draft, stay(reader), showing, reader, locale));
    }

    private OwnStay stay(SignedIn reader) {
        return register.ownStay(reader.human()).orElseThrow(NotFound::new);
    }

    private static ModelAndView sent(UUID id) {
        return Page.goTo("/entry/" + id + "/sent");
    }
}
