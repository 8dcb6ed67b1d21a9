package sojourn.watch.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;
import sojourn.watch.Appeals;
import sojourn.watch.WatchId;
import sojourn.watch.Watching;

/** 关注名单: who is on it, the second human's confirmation, its end, and the answer to an appeal. */
@Controller
@RequestMapping("/watch")
@OpenTo(Audience.SECURITY_OFFICE)
class WatchController {

    private static final String ONE = "watch/entry";

    private final Watching watching;
    private final Appeals appeals;
    private final WatchPages pages;

    WatchController(Watching watching, Appeals appeals, WatchPages pages) {
        this.watching = watching;
        this.appeals = appeals;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView all(@RequestParam(required = false) @Nullable UUID after) {
        return Page.show("watch/entries", pages.all(after == null ? null : new WatchId(after)));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, SignedIn reader) {
        var entry = watching.get(new WatchId(id));
        return Page.show(ONE, pages.one(entry, reader.human(), "", Faults.noFaults()));
    }

    @PostMapping("/{id}/confirm")
    ModelAndView confirm(@PathVariable UUID id, SignedIn reader) {
        watching.confirm(new WatchId(id), reader.human());
        return Page.goTo("/watch/" + id);
    }

    @PostMapping("/{id}/lift")
    ModelAndView lift(@PathVariable UUID id, @RequestParam(defaultValue = "") String remark, SignedIn reader) {
        return shown(id, remark, watching.lift(new WatchId(id), reader.human(), remark), reader);
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "true") boolean kept,
            SignedIn reader) {
        return shown(id, words, appeals.answer(new WatchId(id), kept, words, reader.human()), reader);
    }

    /** A refused answer is shown at these addresses, which a change of the language asks for again. */
    @GetMapping({"/{id}/lift", "/{id}/answer"})
    ModelAndView again(@PathVariable UUID id) {
        return Page.goTo("/watch/" + watching.get(new WatchId(id)).id());
    }

    private ModelAndView shown(UUID id, String text, Faults faults, SignedIn reader) {
        return faults.none()
                ? Page.goTo("/watch/" + id)
                : Page.refused(ONE, pages.one(watching.get(new WatchId(id)), reader.human(), text, faults));
    }
}
