package sojourn.passage.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.organization.DepartmentId;
import sojourn.passage.Unseen;
import sojourn.register.PersonId;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 从未入校, for those who vouch and for the security office: an unused number is one too many (R46). */
@Controller
@OpenTo({Audience.SECRETARY, Audience.SECURITY_OFFICE})
class UnseenController {

    private final Unseen unseen;
    private final Lines lines;
    private final Reader readers;

    UnseenController(Unseen unseen, Lines lines, Reader readers) {
        this.unseen = unseen;
        this.lines = lines;
        this.readers = readers;
    }

    @GetMapping("/passages/unseen")
    ModelAndView unseen(
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable UUID after,
            SignedIn reader,
            Locale locale) {
        var seen = readers.departments(reader.human());
        var only = department == null ? null : new DepartmentId(department);
        if (only != null && !seen.contains(only)) {
            throw new NotFound();
        }
        var names = lines.departments(locale);
        var slice = unseen.of(
                only == null ? seen : List.of(only),
                after == null ? null : new PersonId(after),
                PassagesController.PAGE);
        readers.looked(reader.human(), "unseen", String.valueOf(department));
        var choices = new LinkedHashMap<String, String>();
        seen.forEach(one -> choices.put(one.toString(), names.getOrDefault(one, "")));
        return Page.show(
                "passage/unseen",
                new UnseenPage(
                        readers.securityOffice(reader.human()).isPresent(),
                        choices,
                        department == null ? "" : department.toString(),
                        slice.people().stream()
                                .map(one -> new UnseenPage.Person(
                                        one.person(),
                                        one.name(),
                                        one.number().value(),
                                        names.getOrDefault(one.department(), ""),
                                        one.company(),
                                        one.from(),
                                        one.until()))
                                .toList(),
                        after == null,
                        slice.next() == null ? null : slice.next().toString()));
    }
}
