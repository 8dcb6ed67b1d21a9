package sojourn.freeze.web;

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
import sojourn.freeze.AlreadyFrozen;
import sojourn.freeze.FreezeId;
import sojourn.freeze.Freezing;
import sojourn.freeze.Search;
import sojourn.limit.LimitReached;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 冻结 and its release: find one person, read what will happen, do it (R47). */
@Controller
@RequestMapping("/freezes")
@OpenTo(Audience.SECURITY_OFFICE)
class FreezeController {

    private static final String LIST = "freeze/freezes";
    private static final String NUMBER = "freeze.number";
    private static final int LONGEST = 500;
    private static final int LONGEST_NUMBER = 100;

    private final Freezing freezing;
    private final Search search;
    private final FreezePages pages;
    private final CampusTime time;

    FreezeController(Freezing freezing, Search search, FreezePages pages, CampusTime time) {
        this.freezing = freezing;
        this.search = search;
        this.pages = pages;
        this.time = time;
    }

    @GetMapping
    ModelAndView all(@RequestParam(required = false) @Nullable UUID after, SignedIn reader) {
        var from = after == null ? null : new FreezeId(after);
        return Page.show(LIST, pages.all(from, reader.human(), Faults.noFaults()));
    }

    /** A number has no place in an address, so the answer leads on to the person by their id. */
    @PostMapping("/find")
    ModelAndView find(@RequestParam(defaultValue = "") String number, SignedIn reader) {
        var faults = new Faults();
        if (number.isBlank() || number.length() > LONGEST_NUMBER) {
            faults.add("number", NUMBER, "freeze.fault.number");
        } else {
            try {
                var found = search.find(number, reader.human());
                if (found.isPresent()) {
                    return Page.goTo("/freezes/people/" + found.get().person());
                }
                faults.add("number", NUMBER, "freeze.fault.unknown");
            } catch (LimitReached enough) {
                faults.add("number", NUMBER, "freeze.fault.too-many", enough.most(), enough.hour(time));
            }
        }
        return Page.refused(LIST, pages.all(null, reader.human(), faults));
    }

    /** A refused search is shown at this address, which a change of the language asks for again. */
    @GetMapping("/find")
    ModelAndView found() {
        return Page.goTo("/freezes");
    }

    @GetMapping("/people/{person}")
    ModelAndView person(@PathVariable UUID person, SignedIn reader, Locale locale) {
        return Page.show("freeze/freeze", pages.one(present(person), reader.human(), "", new Faults(), locale));
    }

    @PostMapping("/people/{person}")
    ModelAndView freeze(
            @PathVariable UUID person, @RequestParam(defaultValue = "") String reason, SignedIn reader, Locale locale) {
        var whom = present(person);
        var text = text(reason);
        var faults = faults(text, "reason");
        if (!faults.none()) {
            return Page.refused("freeze/freeze", pages.one(whom, reader.human(), text, faults, locale));
        }
        try {
            freezing.freeze(whom.person(), reader.human(), text);
        } catch (AlreadyFrozen first) {
            // the page says by whom
            return Page.goTo("/freezes/people/" + person);
        }
        return Page.goTo("/freezes/people/" + person);
    }

    @GetMapping("/{id}/release")
    ModelAndView askToRelease(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var freeze = freezing.get(new FreezeId(id));
        return freezing.mayRelease(freeze, reader.human())
                ? Page.show("freeze/release", page(freeze.person(), reader, "", new Faults(), locale))
                : Page.goTo("/freezes/people/" + freeze.person());
    }

    @PostMapping("/{id}/release")
    ModelAndView release(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String remark, SignedIn reader, Locale locale) {
        var freeze = freezing.get(new FreezeId(id));
        var text = text(remark);
        var faults = faults(text, "remark");
        if (!faults.none() && freezing.mayRelease(freeze, reader.human())) {
            return Page.refused("freeze/release", page(freeze.person(), reader, text, faults, locale));
        }
        freezing.release(freeze.id(), reader.human(), text);
        // the page of the person would offer to freeze them again
        return Page.goTo("/freezes");
    }

    private FreezePage page(PersonId person, SignedIn reader, String text, Faults faults, Locale locale) {
        return pages.one(present(person.value()), reader.human(), text, faults, locale);
    }

    private Present present(UUID person) {
        return freezing.present(new PersonId(person)).orElseThrow(NotFound::new);
    }

    private static String text(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Faults faults(String text, String field) {
        var faults = new Faults();
        var length = text.codePointCount(0, text.length());
        if (length == 0 || length > LONGEST) {
            faults.add(field, "freeze." + field, "freeze.fault.text", LONGEST, length);
        }
        return faults;
    }
}
