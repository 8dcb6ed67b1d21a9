package sojourn.consent.web;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.consent.ConsentTexts;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Where the administrator publishes what people are told before their face is taken; what was said stays readable. */
@Controller
@RequestMapping("/admin/consent")
@OpenTo(Audience.SYSTEM_ADMINISTRATOR)
class TextsController {

    private final ConsentTexts texts;

    TextsController(ConsentTexts texts) {
        this.texts = texts;
    }

    @GetMapping
    ModelAndView all() {
        var current = texts.current();
        return Page.show(
                "consent/texts",
                new TextsPage(texts.all(), current.version(), TextForm.of(current), Faults.noFaults()));
    }

    /** Begun from a version that another has followed meanwhile, it is not published: its writer has not read that one. */
    @PostMapping
    ModelAndView publish(@RequestParam int after, @RequestParam Map<String, String> typed, SignedIn reader) {
        var form = TextForm.of(typed);
        var faults = form.faults();
        var current = texts.current().version();
        if (after != current) {
            faults.add("days", "consent.texts.title", "consent.fault.followed", current);
        }
        if (!faults.none()) {
            return Page.refused("consent/texts", new TextsPage(texts.all(), current, form, faults));
        }
        texts.publish(
                form.wording(form.zh()),
                form.wording(form.en()),
                Objects.requireNonNull(form.keepDays()),
                form.asksAgain(),
                reader.human());
        return Page.goTo("/admin/consent");
    }
}
