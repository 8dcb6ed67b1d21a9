package sojourn.emergency.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.emergency.Emergencies;
import sojourn.emergency.EmergencyId;
import sojourn.emergency.Typed;
import sojourn.organization.CampusOffices;
import sojourn.organization.Role;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.NewId;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Lets somebody in at once: one form for whom the register knows, one for a stranger. */
@Controller
@RequestMapping("/emergency/new")
@OpenTo(Audience.SECURITY_OFFICE)
class OpeningController {

    private static final String VIEW = "emergency/opening";

    private final Emergencies emergencies;
    private final CampusOffices offices;

    OpeningController(Emergencies emergencies, CampusOffices offices) {
        this.emergencies = emergencies;
        this.offices = offices;
    }

    @GetMapping("/known")
    ModelAndView known(SignedIn reader) {
        return Page.show(VIEW, page(NewId.of(EmergencyId::new), false, Typed.NOTHING, Faults.noFaults(), reader));
    }

    @GetMapping("/stranger")
    ModelAndView stranger(SignedIn reader) {
        return Page.show(VIEW, page(NewId.of(EmergencyId::new), true, Typed.NOTHING, Faults.noFaults(), reader));
    }

    @PostMapping("/known")
    ModelAndView letKnown(@RequestParam UUID id, @RequestParam Map<String, String> fields, SignedIn reader) {
        return let(new EmergencyId(id), fields, false, reader);
    }

    @PostMapping("/stranger")
    ModelAndView letStranger(@RequestParam UUID id, @RequestParam Map<String, String> fields, SignedIn reader) {
        return let(new EmergencyId(id), fields, true, reader);
    }

    private ModelAndView let(EmergencyId id, Map<String, String> fields, boolean stranger, SignedIn reader) {
        var typed = typed(fields);
        var faults = emergencies.open(id, typed, stranger, reader.human());
        return faults.none()
                ? Page.goTo("/emergency/" + id)
                : Page.refused(VIEW, page(id, stranger, typed, faults, reader));
    }

    private OpeningPage page(EmergencyId id, boolean stranger, Typed typed, Faults faults, SignedIn reader) {
        return new OpeningPage(id, stranger, typed, offices.of(reader.human(), Set.of(Role.SECURITY_OFFICE)), faults);
    }

    private static Typed typed(Map<String, String> fields) {
        return new Typed(
                fields.getOrDefault("number", ""),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("company", ""),
                fields.getOrDefault("mobile", ""),
                fields.getOrDefault("documentType", ""),
                fields.getOrDefault("document", ""),
                fields.getOrDefault("campus", ""),
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("host", ""),
                fields.getOrDefault("hostPhone", ""),
                fields.getOrDefault("hours", ""));
    }
}
