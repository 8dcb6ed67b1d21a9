package sojourn.emergency.web;

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
import sojourn.emergency.Emergencies;
import sojourn.emergency.EmergencyId;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 应急入校: whose papers are awaited, the slip of each, its end and its papers. */
@Controller
@RequestMapping("/emergency")
@OpenTo(Audience.SECURITY_OFFICE)
class EmergencyController {

    private static final String ONE = "emergency/entry";

    private final Emergencies emergencies;
    private final EmergencyPages pages;

    EmergencyController(Emergencies emergencies, EmergencyPages pages) {
        this.emergencies = emergencies;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView all(@RequestParam(required = false) @Nullable UUID after, SignedIn reader, Locale locale) {
        var from = after == null ? null : new EmergencyId(after);
        return Page.show("emergency/entries", pages.all(from, reader.human(), locale));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var entry = emergencies.get(new EmergencyId(id), reader.human());
        return Page.show(ONE, pages.one(entry, "", "", Faults.noFaults(), locale));
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, SignedIn reader) {
        emergencies.end(new EmergencyId(id), reader.human());
        return Page.goTo("/emergency/" + id);
    }

    @PostMapping("/{id}/papers")
    ModelAndView close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String papers,
            @RequestParam(defaultValue = "") String handedBy,
            SignedIn reader,
            Locale locale) {
        var entry = new EmergencyId(id);
        var faults = emergencies.close(entry, papers, handedBy, reader.human());
        var now = emergencies.get(entry, reader.human());
        return faults.none() || now.closing() != null
                ? Page.goTo("/emergency/" + id)
                : Page.refused(ONE, pages.one(now, papers, handedBy, faults, locale));
    }

    /** A refused answer is shown at this address, which a change of the language asks for again. */
    @GetMapping("/{id}/papers")
    ModelAndView papers(@PathVariable UUID id, SignedIn reader) {
        return Page.goTo("/emergency/"
                + emergencies.get(new EmergencyId(id), reader.human()).id());
    }
}
