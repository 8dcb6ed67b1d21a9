package sojourn.registration.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.registration.Declaration;
import sojourn.registration.Declaration.About;
import sojourn.registration.Declarations;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Which wording is declared with an application (R7): an administrator adds wordings and chooses the current one, and changes none. */
@Controller
@OpenTo(Audience.SYSTEM_ADMINISTRATOR)
class DeclarationController {

    private static final String PATH = "/admin/declaration";
    private static final String TEMPLATE = "registration/declaration";

    private final Declarations declarations;

    DeclarationController(Declarations declarations) {
        this.declarations = declarations;
    }

    @GetMapping(PATH)
    ModelAndView all() {
        return Page.show(TEMPLATE, page(About.ENTRY, "", "", new Faults()));
    }

    @PostMapping(PATH)
    ModelAndView add(
            @RequestParam(defaultValue = "ENTRY") About about,
            @RequestParam(defaultValue = "") String zh,
            @RequestParam(defaultValue = "") String en,
            SignedIn reader) {
        var faults = new Faults();
        check(zh, "zh", Declaration.LONGEST_ZH, faults);
        check(en, "en", Declaration.LONGEST_EN, faults);
        if (!faults.none()) {
            return Page.refused(TEMPLATE, page(about, zh, en, faults));
        }
        declarations.add(about, zh.strip(), en.strip(), reader.human());
        return Page.goTo(PATH);
    }

    @PostMapping(PATH + "/current")
    ModelAndView choose(@RequestParam int version, SignedIn reader) {
        declarations.choose(version, reader.human());
        return Page.goTo(PATH);
    }

    private DeclarationPage page(About about, String zh, String en, Faults faults) {
        var current = Stream.of(About.values())
                .map(one -> declarations.current(one).version())
                .collect(Collectors.toSet());
        return new DeclarationPage(declarations.all(), current, about, zh, en, faults);
    }

    private static void check(String typed, String field, int longest, Faults faults) {
        var text = typed.strip();
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            faults.add(field, "registration.wording." + field, "registration.fault.text.blank", longest, length);
        } else if (length > longest) {
            faults.add(field, "registration.wording." + field, "registration.fault.text.long", longest, length);
        }
    }
}
