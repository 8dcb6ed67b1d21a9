package sojourn.passage.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.passage.PassageId;
import sojourn.passage.Passages;
import sojourn.passage.Scope;
import sojourn.register.PersonId;
import sojourn.register.Presents;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** The passages of one person, for the security office: within their campuses, as far back as they are kept (R46). */
@Controller("passagePersonController")
@OpenTo(Audience.SECURITY_OFFICE)
class PersonController {

    private final Passages passages;
    private final Presents presents;
    private final Lines lines;
    private final Reader readers;

    PersonController(Passages passages, Presents presents, Lines lines, Reader readers) {
        this.passages = passages;
        this.presents = presents;
        this.lines = lines;
        this.readers = readers;
    }

    /** Who has none within the reader's campuses is nobody they know. */
    @GetMapping("/passages/people/{person}")
    ModelAndView person(
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable UUID after,
            SignedIn reader,
            Locale locale) {
        var scope = readers.scope(reader.human());
        var whom =
                presents.of(List.of(new PersonId(person))).stream().findFirst().orElseThrow(NotFound::new);
        var found = passages.kept(
                whom.person(), scope, after == null ? null : new PassageId(after), PassagesController.PAGE + 1);
        if (found.isEmpty() && !scope.equals(Scope.EVERYWHERE)) {
            throw new NotFound();
        }
        var more = found.size() > PassagesController.PAGE;
        var shown = more ? found.subList(0, PassagesController.PAGE) : found;
        readers.lookedAt(reader.human(), whom.person());
        return Page.show(
                "passage/person",
                new PersonPage(
                        whom,
                        lines.departments(locale).getOrDefault(whom.department(), ""),
                        lines.of(shown, locale),
                        passages.kept().toDays(),
                        after == null,
                        more ? shown.getLast().id().toString() : null));
    }
}
