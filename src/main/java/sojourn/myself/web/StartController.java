package sojourn.myself.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.myself.Secretaries;
import sojourn.myself.Steps;
import sojourn.organization.Departments;
import sojourn.register.OwnFile;
import sojourn.register.OwnStay;
import sojourn.register.Register;
import sojourn.register.Status;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 我的入校, the home of whoever is a temporary person and nothing else (R1, R11). */
@Controller
@OpenTo(Audience.PERSON)
class StartController {

    private final Register register;
    private final OwnFile file;
    private final Steps steps;
    private final Secretaries secretaries;
    private final Departments departments;
    private final CampusTime time;

    StartController(
            Register register,
            OwnFile file,
            Steps steps,
            Secretaries secretaries,
            Departments departments,
            CampusTime time) {
        this.register = register;
        this.file = file;
        this.steps = steps;
        this.secretaries = secretaries;
        this.departments = departments;
        this.time = time;
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
                        waits(stay) ? waiting(stay, file.of(human).agreedAt()) : null,
                        secretaries.near(stay.department(), human),
                        this::today));
    }

    private boolean waits(OwnStay stay) {
        var over = stay.status() == Status.EXPIRED || stay.status() == Status.DELETED;
        return !over && time.now().isBefore(stay.worksFrom());
    }

    private StartPage.Waiting waiting(OwnStay stay, Instant agreedAt) {
        return new StartPage.Waiting(
                agreedAt,
                stay.worksFrom(),
                today(stay.worksFrom()),
                today(agreedAt),
                Duration.between(agreedAt, stay.worksFrom()).toMinutes(),
                Duration.between(agreedAt, time.now()).toMinutes());
    }

    private boolean today(@Nullable Instant moment) {
        return moment != null && time.at(moment).toLocalDate().equals(time.today());
    }
}
