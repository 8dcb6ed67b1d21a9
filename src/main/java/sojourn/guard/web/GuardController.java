package sojourn.guard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.guard.Checks;
import sojourn.guard.GuardedCampuses;
import sojourn.guard.Notebook;
import sojourn.organization.CampusId;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 门岗核验: choose the campus once, then scan or type, and read the answer (R40, R45). */
@Controller
@RequestMapping("/guard")
@OpenTo({Audience.GUARD, Audience.SECURITY_OFFICE})
class GuardController {

    private static final String VIEW = "guard/guard";
    private static final String CAMPUS = "guard-campus";
    private static final int LONGEST = 500;
    private static final int MOST_TOLD = 500;
    private static final Pattern TOLD = Pattern.compile("(LS\\d{10,16}) (\\d{1,11}) (OPEN|CLOSED|CALL)");

    private final GuardedCampuses guarded;
    private final Checks checks;
    private final Notebook notebook;
    private final GuardPages pages;

    GuardController(GuardedCampuses guarded, Checks checks, Notebook notebook, GuardPages pages) {
        this.guarded = guarded;
        this.checks = checks;
        this.notebook = notebook;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @CookieValue(name = CAMPUS, defaultValue = "") String remembered, SignedIn reader, Locale locale) {
        var here = pages.here(remembered, reader.human());
        return Page.show(VIEW, pages.page(here, null, reader.human(), locale));
    }

    @PostMapping("/campus")
    ModelAndView stand(@RequestParam UUID campus, SignedIn reader, HttpServletResponse response) {
        var here = guarded.at(new CampusId(campus), reader.human());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(CAMPUS, here.id().toString())
                        .path("/guard")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        return Page.goTo("/guard");
    }

    /** The answer stands in the page itself: a number has no place in an address. */
    @PostMapping("/check")
    ModelAndView check(
            @RequestParam UUID campus, @RequestParam(defaultValue = "") String typed, SignedIn reader, Locale locale) {
        var here = guarded.at(new CampusId(campus), reader.human());
        if (typed.isBlank()) {
            return Page.goTo("/guard");
        }
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var answer = checks.check(text, here.id(), reader.human());
        return Page.show(VIEW, pages.page(here, answer, reader.human(), locale));
    }

    /**
     * What the page answered by itself while the server was away: a line for each, {@code number seconds OPEN|CLOSED|CALL}.
     *
     * @param guard whose page it was, which is told of nobody who signed in after them
     */
    @PostMapping("/later")
    ResponseEntity<Void> later(
            @RequestParam UUID campus,
            @RequestParam UUID guard,
            @RequestParam(defaultValue = "") String told,
            SignedIn reader) {
        if (!reader.human().value().equals(guard)) {
            throw new NotFound();
        }
        var here = guarded.at(new CampusId(campus), reader.human());
        notebook.tell(lines(told), here.id(), reader.human());
        return ResponseEntity.noContent().build();
    }

    private static List<Notebook.Offline> lines(String told) {
        return Arrays.stream(told.split("\n", MOST_TOLD + 1))
                .limit(MOST_TOLD)
                .map(String::strip)
                .map(TOLD::matcher)
                .filter(line -> line.matches())
                .map(line -> new Notebook.Offline(
                        line.group(1),
                        Instant.ofEpochSecond(Long.parseLong(line.group(2))),
                        Notebook.Said.valueOf(line.group(3))))
                .toList();
    }
}
