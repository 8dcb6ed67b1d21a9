package sojourn.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.demo.DemoAccounts;
import sojourn.demo.DemoClock;
import sojourn.shell.Audience;
import sojourn.shell.Entrance;
import sojourn.shell.LocalPath;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;

@Controller
@OpenTo(Audience.EVERYONE)
@ConditionalOnProperty("sojourn.demo")
class DemoController {

    private final DemoClock clock;
    private final DemoAccounts accounts;
    private final Entrance entrance;

    DemoController(DemoClock clock, DemoAccounts accounts, Entrance entrance) {
        this.clock = clock;
        this.accounts = accounts;
        this.entrance = entrance;
    }

    @PostMapping("/demo/clock")
    ModelAndView advance(
            @RequestParam String advance, @RequestHeader(name = "Referer", defaultValue = "/") String referer) {
        if (advance.equals("reset")) {
            clock.reset();
        } else {
            try {
                clock.advance(Duration.parse(advance));
            } catch (DateTimeParseException e) {
                throw new NotFound();
            }
        }
        return Page.goTo(LocalPath.of(referer));
    }

    @PostMapping("/demo/sign-in")
    ModelAndView signIn(@RequestParam UUID human, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts.accounts().stream()
                .filter(known -> known.human().value().equals(human))
                .findFirst()
                .orElseThrow(NotFound::new);
        entrance.admit(request, response, account.human(), account.name());
        return new ModelAndView("forward:/sign-in/carried");
    }
}
