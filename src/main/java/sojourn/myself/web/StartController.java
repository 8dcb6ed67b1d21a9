package sojourn.myself.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.myself.Secretaries;
import sojourn.myself.Steps;
import sojourn.organization.Departments;
import sojourn.register.Register;
import sojourn.register.Status;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;
import sojourn.watch.Watched;

/** 我的入校, the home of whoever is a temporary person and nothing else (R1, R11). */
@Controller
@OpenTo(Audience.PERSON)
class StartController {

    private final Register register;
    private final Steps steps;
    private final Waits waits;
    private final Secretaries secretaries;
    private final Departments departments;
    private final Watched watched;

    StartController(
            Register register,
            Steps steps,
            Waits waits,
            Secretaries secretaries,
            Departments departments,
            Watched watched) {
        this.register = register;
        this.steps = steps;
        this.waits = waits;
        this.secretaries = secretaries;
        this.departments = departments;
        this.watched = watched;
    }

    @GetMapping("/me")
    ModelAndView start(SignedIn reader, Locale locale) {
        var human = reader.human();
        var stay = register.ownStay(human).orElseThrow(NotFound::new);
        return Page.show(
                "myself/start",
                StartPage.of(
                        stay,
                        departments.get(stay.department()).name(locale),
                        steps.of(human),
                        waits.of(human, stay),
                        secretaries.near(stay.department(), human),
                        stay.status() == Status.FROZEN ? secretaries.securityOffice() : List.of(),
                        watched.own(human),
                        waits::today));
    }
}
