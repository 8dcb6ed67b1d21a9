package sojourn.register.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.register.PersonFile;
import sojourn.register.PersonId;
import sojourn.register.Register;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

@Controller
@RequestMapping("/people/{id}")
@OpenTo({Audience.SECRETARY, Audience.LEADER})
class PersonController {

    private static final int LONGEST_REASON = 200;

    private final Register register;
    private final PersonFile file;
    private final PersonPages pages;
    private final CampusTime time;

    PersonController(Register register, PersonFile file, PersonPages pages, CampusTime time) {
        this.register = register;
        this.file = file;
        this.pages = pages;
        this.time = time;
    }

    @GetMapping
    ModelAndView show(SignedIn reader, @PathVariable UUID id, Locale locale) {
        return Page.show("register/person", page(reader, new PersonId(id), locale));
    }

    /** Answers with the page itself and not with a redirect: the numbers are shown once, and stand in no address and no cache. */
    @PostMapping("/reveal")
    ModelAndView reveal(
            SignedIn reader, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Locale locale) {
        var page = page(reader, new PersonId(id), locale);
        var given = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        var faults = new Faults();
        if (given.isEmpty()) {
            faults.add("reason", "register.reveal.reason", "register.fault.reason");
        } else if (given.codePointCount(0, given.length()) > LONGEST_REASON) {
            faults.add(
                    "reason",
                    "register.reveal.reason",
                    "register.fault.reason-long",
                    LONGEST_REASON,
                    given.codePointCount(0, given.length()));
        }
        if (!faults.none()) {
            return Page.refused("register/person", page.refusing(reason, faults));
        }
        var seen = register.departmentsSeenBy(reader.human());
        return Page.show("register/person", page.revealing(file.reveal(new PersonId(id), seen, reader.human(), given)));
    }

    /** Where somebody comes who changes the language or goes back after looking: the numbers are masked again. */
    @GetMapping("/reveal")
    ModelAndView masked(@PathVariable UUID id, SignedIn reader) {
        file.of(new PersonId(id), register.departmentsSeenBy(reader.human()));
        return Page.goTo("/people/" + id);
    }

    private PersonPage page(SignedIn reader, PersonId id, Locale locale) {
        var seen = register.departmentsSeenBy(reader.human());
        var person = file.of(id, seen);
        var past = file.history(id, seen);
        var maintains = register.maintains(reader.human(), person.latest().department());
        return PersonPage.of(
                person,
                past,
                maintains,
                pages.open(person, reader).orElse(null),
                pages.names(person, past, locale),
                time.now());
    }
}
