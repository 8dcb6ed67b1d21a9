package sojourn.passcode.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.passcode.Passes;
import sojourn.shell.Audience;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** One's own pass code, and no one else's (R45). */
@Controller
@OpenTo(Audience.PERSON)
class CodeController {

    private final Passes passes;

    CodeController(Passes passes) {
        this.passes = passes;
    }

    @GetMapping("/entry/code")
    ModelAndView show(SignedIn reader) {
        return Page.show("passcode/code", CodePage.of(passes.of(reader.human())));
    }

    /** The part that changes, for the script that takes the next code. */
    @GetMapping("/entry/code/fresh")
    ModelAndView fresh(SignedIn reader) {
        return Page.show("passcode/pass", CodePage.of(passes.of(reader.human())));
    }
}
