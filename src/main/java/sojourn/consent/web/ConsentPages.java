package sojourn.consent.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.consent.Channel;
import sojourn.consent.ConsentText;
import sojourn.consent.ConsentTexts;
import sojourn.consent.Consents;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.School;
import sojourn.shell.SignedIn;

/** Where a person is told what happens to their face, and says yes, no, or no longer (R31). */
@Controller
@RequestMapping("/me/face/consent")
@OpenTo(Audience.PERSON)
class ConsentPages {

    private static final Set<String> ANSWERS = Set.of("yes", "no");

    private final Consents consents;
    private final ConsentTexts texts;
    private final School school;

    ConsentPages(Consents consents, ConsentTexts texts, School school) {
        this.consents = consents;
        this.texts = texts;
        this.school = school;
    }

    @GetMapping
    ModelAndView ask(SignedIn reader, Locale locale) {
        return Page.show("consent/ask", page(reader, locale));
    }

    /** An answer to a version that has been followed by another meanwhile is asked for again. */
    @PostMapping
    ModelAndView answer(
            @RequestParam int version,
            @RequestParam String answer,
            @RequestHeader(value = "User-Agent", required = false) @Nullable String agent,
            SignedIn reader) {
        if (!ANSWERS.contains(answer)) {
            throw new NotFound();
        }
        if (version != texts.current().version()) {
            return Page.goTo("/me/face/consent");
        }
        if (answer.equals("yes")) {
            consents.give(reader.human(), version, Channel.of(agent));
            return Page.goTo("/me/face");
        }
        consents.decline(reader.human(), version, Channel.of(agent));
        return Page.goTo("/me/face/without");
    }

    @GetMapping("/text/{version}")
    ModelAndView whole(@PathVariable int version, Locale locale) {
        return Page.show("consent/whole", told(texts.get(version), locale));
    }

    @GetMapping("/withdraw")
    ModelAndView askBack(SignedIn reader, Locale locale) {
        var page = page(reader, locale);
        return page.said() == null || page.declined()
                ? Page.goTo("/me/face/without")
                : Page.show("consent/withdraw", page);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @RequestHeader(value = "User-Agent", required = false) @Nullable String agent, SignedIn reader) {
        consents.withdraw(reader.human(), Channel.of(agent));
        return Page.goTo("/me/face/without");
    }

    private ConsentPage page(SignedIn reader, Locale locale) {
        var text = texts.current();
        return new ConsentPage(
                text.version(),
                told(text, locale),
                consents.last(reader.human()).orElse(null),
                consents.holds(reader.human()));
    }

    private Told told(ConsentText text, Locale locale) {
        return Told.of(text, school, locale);
    }
}
