package sojourn.myself.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.myself.Gathering;
import sojourn.register.OwnFile;
import sojourn.register.PersonFacts.Numbers;
import sojourn.shell.Audience;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 我的信息: no address names a person, so there is nobody else's to ask for. */
@Controller
@RequestMapping("/me/information")
@OpenTo(Audience.PERSON)
class InformationController {

    /** Looks and messages on the page; all of them are in the download. */
    private static final int SHOWN = 20;

    private final Gathering gathering;
    private final OwnFile file;
    private final Names names;

    InformationController(Gathering gathering, OwnFile file, Names names) {
        this.gathering = gathering;
        this.file = file;
        this.names = names;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String show, SignedIn reader, Locale locale) {
        return page(reader, locale, null, show.equals("face"));
    }

    /** Answers with the page itself and not with a redirect: the numbers are shown once, and stand in no address and no cache. */
    @PostMapping("/numbers")
    ModelAndView numbers(SignedIn reader, Locale locale) {
        return page(reader, locale, file.numbers(reader.human()), false);
    }

    /** Where somebody comes who changes the language or goes back after looking: the numbers are masked again. */
    @GetMapping("/numbers")
    ModelAndView masked() {
        return Page.goTo("/me/information");
    }

    private ModelAndView page(SignedIn reader, Locale locale, @Nullable Numbers numbers, boolean faceShown) {
        var information = gathering.of(reader.human(), SHOWN);
        return Page.show(
                "myself/information",
                InformationPage.of(information, names.of(information, locale), numbers, faceShown));
    }
}
