package sojourn.maintenance.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.maintenance.MaintenanceDrafts;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Where 个人信息维护 begins with one person's number (R12). */
@Controller
@OpenTo(Audience.SECRETARY)
class MaintenanceStartController {

    private static final String LOOK_UP = "maintenance/lookUp";

    private final LookUps lookUps;
    private final MaintenanceDrafts drafts;

    MaintenanceStartController(LookUps lookUps, MaintenanceDrafts drafts) {
        this.lookUps = lookUps;
        this.drafts = drafts;
    }

    @GetMapping("/maintenance")
    ModelAndView lookUp(@RequestParam Map<String, String> asked) {
        return Page.show(LOOK_UP, new LookUpPage(Asked.of(asked), Faults.noFaults()));
    }

    @PostMapping("/maintenance")
    ModelAndView begin(@RequestParam Map<String, String> asked, SignedIn reader) {
        var faults = new Faults();
        var answer = lookUps.ask(Asked.of(asked), reader, faults);
        return answer.found() == null
                ? Page.refused(LOOK_UP, new LookUpPage(answer.asked(), faults))
                : Page.goTo("/maintenance/" + drafts.begin(reader.human(), answer.found()) + "/form");
    }
}
