package sojourn.signin.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import sojourn.organization.Humans;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;
import sojourn.signin.AccountNameTaken;
import sojourn.signin.Accounts;
import sojourn.signin.Invitations;

/** A human's account, for the security administrator: opening it, and the link to set a first password. */
@Controller
@RequestMapping("/admin/humans/{id}/account")
@OpenTo(Audience.SECURITY_ADMINISTRATOR)
class AccountPages {

    private static final String VIEW = "signin/account";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Humans humans;

    AccountPages(Accounts accounts, Invitations invitations, Humans humans) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.humans = humans;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return Page.show(VIEW, page(new HumanId(id), "", null, Faults.noFaults()));
    }

    @PostMapping
    ModelAndView open(@PathVariable UUID id, @RequestParam(defaultValue = "") String account) {
        var human = humans.get(new HumanId(id)).id();
        var faults = new Faults();
        WelcomeForm.check(faults, account);
        if (faults.none()) {
            try {
                accounts.open(human, account);
                return Page.goTo("/admin/humans/" + id + "/account");
            } catch (AccountNameTaken taken) {
                faults.add("account", "signin.account", "signin.account.taken");
            }
        }
        return Page.refused(VIEW, page(human, account, null, faults));
    }

    /** Answers with the page itself instead of leading on: the link is shown this once and kept nowhere. */
    @PostMapping("/invitation")
    ModelAndView invite(@PathVariable UUID id, SignedIn reader) {
        var token = invitations.invite(new HumanId(id), reader.human());
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/welcome/" + token)
                .toUriString();
        return Page.show(VIEW, page(new HumanId(id), "", link, Faults.noFaults()));
    }

    private AccountPage page(HumanId human, String typed, @Nullable String link, Faults faults) {
        var account = accounts.of(human).orElse(null);
        return new AccountPage(human.toString(), humans.get(human).name(), account, typed, link, faults);
    }
}
