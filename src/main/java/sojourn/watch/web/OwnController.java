package sojourn.watch.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;
import sojourn.watch.Appeals;
import sojourn.watch.WatchId;
import sojourn.watch.Watched;

/** 保卫处请您联系: why, and 申诉 against it. */
@Controller("watchOwnController")
@RequestMapping("/me/watch/{id}")
@OpenTo(Audience.PERSON)
class OwnController {

    private static final String VIEW = "watch/own";

    private final Watched watched;
    private final Appeals appeals;

    OwnController(Watched watched, Appeals appeals) {
        this.watched = watched;
        this.appeals = appeals;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn reader) {
        return Page.show(VIEW, new OwnPage(own(id, reader), "", Faults.noFaults()));
    }

    @PostMapping
    ModelAndView appeal(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, SignedIn reader) {
        var faults = appeals.say(new WatchId(id), said, reader.human());
        return faults.none()
                ? Page.goTo("/me/watch/" + id)
                : Page.refused(VIEW, new OwnPage(own(id, reader), said, faults));
    }

    private Watched.Own own(UUID id, SignedIn reader) {
        return watched.own(reader.human()).stream()
                .filter(own -> own.entry().id().equals(new WatchId(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
