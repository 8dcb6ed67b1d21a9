package sojourn.entry.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.consent.Consents;
import sojourn.entry.Drafts;
import sojourn.entry.OwnEntry;
import sojourn.face.Opening;
import sojourn.organization.CampusOffices;
import sojourn.organization.Human;
import sojourn.register.OwnStay;
import sojourn.register.Register;
import sojourn.register.Status;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** A person's own permits and applications, and whether they may come in now (R37, R40). */
@Controller
@RequestMapping("/entry")
@OpenTo(Audience.PERSON)
class OwnController {

    private final OwnEntry own;
    private final Drafts drafts;
    private final Register register;
    private final Consents consents;
    private final EntryPages pages;
    private final CampusOffices offices;

    OwnController(
            OwnEntry own,
            Drafts drafts,
            Register register,
            Consents consents,
            EntryPages pages,
            CampusOffices offices) {
        this.own = own;
        this.drafts = drafts;
        this.register = register;
        this.consents = consents;
        this.pages = pages;
        this.offices = offices;
    }

    @GetMapping
    ModelAndView show(SignedIn reader, Locale locale) {
        var standing = own.of(reader.human());
        return Page.show("entry/own", pages.own(standing, toCall(standing.stay()), locale));
    }

    /** Before the number works the page itself says from when on. */
    @PostMapping
    ModelAndView begin(SignedIn reader) {
        return own.of(reader.human()).opening() instanceof Opening.Open
                ? Page.goTo("/entry/" + drafts.begin(reader.human()) + "/form")
                : Page.goTo("/entry");
    }

    /** A second click finds nothing left to prolong. */
    @PostMapping("/prolong")
    ModelAndView prolong(SignedIn reader) {
        if (own.of(reader.human()).prolongable().isEmpty()) {
            return Page.goTo("/entry");
        }
        var prolonged = own.prolong(reader.human());
        return Page.goTo("/entry/" + prolonged.id() + (prolonged.sent() ? "/sent" : "/check"));
    }

    @GetMapping("/now")
    ModelAndView now(SignedIn reader) {
        var stay = register.ownStay(reader.human()).orElseThrow(NotFound::new);
        return Page.show("entry/now", pages.now(stay, toCall(stay), consents.declined(reader.human())));
    }

    /** 保卫处, for whom it has frozen (R47); nobody for others. */
    private List<Human> toCall(OwnStay stay) {
        return stay.status() == Status.FROZEN ? offices.securityOffice(null) : List.of();
    }
}
