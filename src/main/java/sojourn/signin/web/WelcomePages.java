package sojourn.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.organization.Humans;
import sojourn.shell.Audience;
import sojourn.shell.Entrance;
import sojourn.shell.ErrorPage;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.signin.AccountNameTaken;
import sojourn.signin.Accounts;
import sojourn.signin.Invitations;

/** Where a one-time link leads: to a first password, and in. Looking at it does not use it up. */
@Controller
@OpenTo(Audience.EVERYONE)
class WelcomePages {

    private static final String VIEW = "signin/welcome";

    private final Invitations invitations;
    private final Accounts accounts;
    private final Humans humans;
    private final Entrance entrance;

    WelcomePages(Invitations invitations, Accounts accounts, Humans humans, Entrance entrance) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.humans = humans;
        this.entrance = entrance;
    }

    @GetMapping("/welcome/{token}")
    ModelAndView show(@PathVariable String token) {
        var human = invitations.find(token).orElseThrow(NotFound::new).human();
        var page = human == null
                ? new WelcomePage(token, null, WelcomeForm.EMPTY, Faults.noFaults())
                : invited(token, human, Faults.noFaults());
        return Page.show(VIEW, page);
    }

    @PostMapping("/welcome/{token}")
    ModelAndView accept(
            @PathVariable String token, WelcomeForm form, HttpServletRequest request, HttpServletResponse response) {
        var human = invitations.find(token).orElseThrow(NotFound::new).human();
        if (human == null) {
            return makeFirst(token, form, request, response);
        }
        var faults = form.passwordFaults(accountOf(human));
        if (!faults.none()) {
            return Page.refused(VIEW, invited(token, human, faults));
        }
        return admit(invitations.accept(token, form.password()), "/", request, response);
    }

    /** Used, replaced, too old or never given: all the same words. */
    @ExceptionHandler(NotFound.class)
    ModelAndView dead() {
        var view = Page.show("shell/error", new ErrorPage("signin.dead"));
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }

    private ModelAndView makeFirst(
            String token, WelcomeForm form, HttpServletRequest request, HttpServletResponse response) {
        var faults = form.faults();
        if (faults.none()) {
            try {
                var human = invitations.acceptFirst(token, form.name(), form.account(), form.password());
                return admit(human, "/admin/humans", request, response);
            } catch (AccountNameTaken taken) {
                faults.add("account", "signin.account", "signin.account.taken");
            }
        }
        return Page.refused(VIEW, new WelcomePage(token, null, form.withoutPassword(), faults));
    }

    private ModelAndView admit(HumanId human, String next, HttpServletRequest request, HttpServletResponse response) {
        entrance.admit(request, response, human, humans.get(human).name());
        return Page.goTo(next);
    }

    private WelcomePage invited(String token, HumanId human, Faults faults) {
        var form = new WelcomeForm("", accountOf(human), "", "");
        return new WelcomePage(token, humans.get(human).name(), form, faults);
    }

    private String accountOf(HumanId human) {
        return accounts.of(human).orElseThrow(NotFound::new).name();
    }
}
