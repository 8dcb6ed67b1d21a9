package sojourn.passage.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.passage.PassageId;
import sojourn.passage.Passages;
import sojourn.register.Register;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 我的通行记录: what is kept of where a person came and went (R46). */
@Controller
@OpenTo(Audience.PERSON)
class OwnPassagesController {

    private final Passages passages;
    private final Register register;
    private final Lines lines;

    OwnPassagesController(Passages passages, Register register, Lines lines) {
        this.passages = passages;
        this.register = register;
        this.lines = lines;
    }

    @GetMapping("/entry/passages")
    ModelAndView own(@RequestParam(required = false) @Nullable UUID after, SignedIn reader, Locale locale) {
        var person = register.ownStay(reader.human()).orElseThrow(NotFound::new).person();
        var found = passages.of(person, after == null ? null : new PassageId(after), PassagesController.PAGE + 1);
        var more = found.size() > PassagesController.PAGE;
        var shown = more ? found.subList(0, PassagesController.PAGE) : found;
        return Page.show(
                "passage/own",
                new OwnPassagesPage(
                        lines.of(shown, locale),
                        passages.kept().toDays(),
                        after == null,
                        more ? shown.getLast().id().toString() : null));
    }
}
