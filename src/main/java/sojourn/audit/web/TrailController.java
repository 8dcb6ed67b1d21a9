package sojourn.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.audit.Entry;
import sojourn.audit.Trail;
import sojourn.organization.Humans;
import sojourn.shell.Audience;
import sojourn.shell.NavItem;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.Words;

@Controller
@OpenTo(Audience.AUDIT_ADMINISTRATOR)
class TrailController {

    private final Trail trail;
    private final Humans humans;
    private final Words words;

    TrailController(Trail trail, Humans humans, Words words) {
        this.trail = trail;
        this.humans = humans;
        this.words = words;
    }

    @Bean
    static NavItem auditNav() {
        return new NavItem("audit.title", "/admin/audit", 90, Set.of(Audience.AUDIT_ADMINISTRATOR));
    }

    @GetMapping("/admin/audit")
    ModelAndView read(
            @RequestParam(defaultValue = "") String verb,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        var entries = trail.before(before, verb.strip(), thing.strip(), day(day));
        var names = humans.all(
                entries.stream().map(Entry::human).filter(Objects::nonNull).collect(Collectors.toSet()));
        return Page.show(
                "audit/trail",
                TrailPage.of(entries, names, words.keys(TrailPage.DEED), verb.strip(), thing.strip(), day.strip()));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
