package sojourn.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.shell.Audience;
import sojourn.shell.Deed;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Going out: the session ends with all it holds. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class SignOut {

    private final ApplicationEventPublisher events;

    SignOut(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostMapping("/sign-out")
    ModelAndView leave(SignedIn reader, HttpServletRequest request) {
        events.publishEvent(Deed.of(reader.human(), "signin.signed-out", "human", reader.human()));
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Page.goTo("/sign-in?out");
    }
}
