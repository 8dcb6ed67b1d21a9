package sojourn.watch.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.NewId;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;
import sojourn.watch.Typed;
import sojourn.watch.WatchEntry;
import sojourn.watch.WatchId;
import sojourn.watch.Watching;

/** Enters somebody on the watch list. */
@Controller
@RequestMapping("/watch/new")
@OpenTo(Audience.SECURITY_OFFICE)
class EnterController {

    private static final String VIEW = "watch/enter";

    private final Watching watching;
    private final CampusTime time;

    EnterController(Watching watching, CampusTime time) {
        this.watching = watching;
        this.time = time;
    }

    @GetMapping
    ModelAndView form() {
        return Page.show(VIEW, page(NewId.of(WatchId::new), Typed.NOTHING, Faults.noFaults()));
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String documentType,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            SignedIn reader) {
        var typed = new Typed(number, documentType, document, reason, until);
        var faults = watching.enter(new WatchId(id), typed, reader.human());
        return faults.none() ? Page.goTo("/watch/" + id) : Page.refused(VIEW, page(new WatchId(id), typed, faults));
    }

    private EnterPage page(WatchId id, Typed typed, Faults faults) {
        return new EnterPage(id, typed, time.today().plusDays(WatchEntry.MOST_DAYS), faults);
    }
}
