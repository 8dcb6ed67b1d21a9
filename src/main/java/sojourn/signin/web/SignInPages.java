package sojourn.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import sojourn.organization.Humans;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Entrance;
import sojourn.shell.ErrorPage;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.LocalPath;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;
import sojourn.shell.Words;
import sojourn.signin.DemoDoor;
import sojourn.signin.SignIn;

/** Signing in by account and password, with the way back to where one was going. */
@Controller
@OpenTo(Audience.EVERYONE)
class SignInPages {

    private static final String VIEW = "signin/signIn";

    private final SignIn signIn;
    private final Humans humans;
    private final Entrance entrance;
    private final CampusTime time;
    private final ObjectProvider<DemoDoor> demo;

    SignInPages(SignIn signIn, Humans humans, Entrance entrance, CampusTime time, ObjectProvider<DemoDoor> demo) {
        this.signIn = signIn;
        this.humans = humans;
        this.entrance = entrance;
        this.time = time;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    ModelAndView show(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String upload) {
        if (SignedIn.current().isPresent()) {
            return Page.goTo(after(next));
        }
        var first = after(next).equals("/") ? null : upload != null ? "signin.upload" : "signin.first";
        var notice = out != null ? "signin.out" : first;
        return Page.show(VIEW, page(after(next), "", notice, null, Faults.noFaults()));
    }

    @PostMapping("/sign-in")
    ModelAndView come(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var carried = Carried.through(request).orElse(null);
        var faults = new Faults();
        if (account.isBlank()) {
            faults.add("account", "signin.account", "signin.missing");
        }
        if (password.isEmpty()) {
            faults.add("password", "signin.password", "signin.missing");
        }
        if (faults.none()) {
            switch (signIn.tell(account, password)) {
                case SignIn.Recognised it -> {
                    entrance.admit(
                            request,
                            response,
                            it.human(),
                            humans.get(it.human()).name());
                    return carried == null ? Page.goTo(after(next)) : goOn(carried, it.human());
                }
                case SignIn.Refused no -> faults.add("account", "signin.account", "signin.refused");
                case SignIn.Locked lock -> faults.add("account", "signin.account", "signin.locked", hour(lock));
            }
        }
        var notice = carried == null ? null : "signin.lost";
        return Page.refused(VIEW, page(after(next), account, notice, carried, faults));
    }

    /** A form that is carried goes on being carried: through a change of the language, and through the door of the demo. */
    @PostMapping("/sign-in/carried")
    ModelAndView carry(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (to != null) {
            var language = to.equals("en") ? Words.ENGLISH : Words.CHINESE;
            Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request))
                    .setLocale(request, response, language);
        }
        var carried = Carried.through(request).orElse(null);
        if (carried == null) {
            return Page.goTo(after(next));
        }
        return SignedIn.current()
                .map(reader -> goOn(carried, reader.human()))
                .orElseGet(() -> Page.show(VIEW, page(after(next), "", "signin.lost", carried, Faults.noFaults())));
    }

    private static ModelAndView goOn(Carried form, HumanId reader) {
        return Page.show("signin/continue", new ContinuePage(form, form.isOf(reader)));
    }

    /** Only ever reached from {@link LostForm}, inside the server. */
    @RequestMapping(LostForm.ANSWER)
    ModelAndView lost(HttpServletRequest request) {
        var ours = request.getAttribute(LostForm.OURS);
        if (ours == null) {
            throw new NotFound();
        }
        if (!(request.getAttribute(LostForm.FORM) instanceof Carried form)) {
            return answer(
                    HttpStatus.FORBIDDEN,
                    Page.show("shell/error", new ErrorPage(ours.equals(true) ? "signin.too-large" : "signin.foreign")));
        }
        return SignedIn.current()
                .map(reader -> answer(HttpStatus.CONFLICT, goOn(form, reader.human())))
                .orElseGet(() -> answer(
                        HttpStatus.UNAUTHORIZED,
                        Page.show(VIEW, page("/", "", "signin.lost", form, Faults.noFaults()))));
    }

    private String hour(SignIn.Locked lock) {
        return time.at(lock.until().plusSeconds(59)).toLocalTime().toString().substring(0, 5);
    }

    private static ModelAndView answer(HttpStatus status, ModelAndView view) {
        view.setStatus(status);
        return view;
    }

    private static String after(String next) {
        var path = LocalPath.of(next);
        return Carried.isSecret(path.split("\\?", 2)[0]) ? "/" : path;
    }

    private SignInPage page(
            String next, String account, @Nullable String notice, @Nullable Carried carried, Faults faults) {
        var door = demo.getIfAvailable();
        return new SignInPage(next, account, notice, carried, door == null ? List.of() : door.accounts(), faults);
    }
}
