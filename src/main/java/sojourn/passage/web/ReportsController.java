package sojourn.passage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.passage.PassBacks;
import sojourn.passage.PassageId;
import sojourn.passage.Passages;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** 过期后尝试 and 反潜回 (R46). */
@Controller
@RequestMapping("/passages")
@OpenTo(Audience.SECURITY_OFFICE)
class ReportsController {

    private static final int MOST = 200;

    private final Passages passages;
    private final PassBacks passBacks;
    private final Lines lines;
    private final Reader readers;

    ReportsController(Passages passages, PassBacks passBacks, Lines lines, Reader readers) {
        this.passages = passages;
        this.passBacks = passBacks;
        this.lines = lines;
        this.readers = readers;
    }

    @GetMapping("/denied")
    ModelAndView denied(@RequestParam(required = false) @Nullable UUID after, SignedIn reader, Locale locale) {
        var found = passages.late(
                readers.scope(reader.human()),
                after == null ? null : new PassageId(after),
                PassagesController.PAGE + 1);
        var more = found.size() > PassagesController.PAGE;
        var shown = more ? found.subList(0, PassagesController.PAGE) : found;
        readers.looked(reader.human(), "denied", "");
        return Page.show(
                "passage/denied",
                new DeniedPage(
                        lines.of(shown, locale),
                        after == null,
                        more ? shown.getLast().id().toString() : null));
    }

    /** A day that is none, or too long ago, is today. */
    @GetMapping("/pass-backs")
    ModelAndView passBacks(@RequestParam(defaultValue = "") String day, SignedIn reader, Locale locale) {
        var typed = CampusTime.day(day);
        var today = passBacks.today();
        var asked = typed == null || typed.isAfter(today) || typed.isBefore(passBacks.first()) ? today : typed;
        var found = passBacks.of(asked, readers.scope(reader.human()), MOST);
        readers.looked(reader.human(), "pass-backs", asked.toString());
        return Page.show("passage/passBacks", page(asked, found, locale));
    }

    private PassBacksPage page(LocalDate day, List<PassBacks.PassBack> found, Locale locale) {
        var gates = lines.gates(locale);
        var second = lines.of(found.stream().map(PassBacks.PassBack::passage).toList(), locale);
        var shown = new ArrayList<PassBacksPage.PassBackLine>();
        for (int n = 0; n < found.size(); n++) {
            var one = found.get(n);
            shown.add(new PassBacksPage.PassBackLine(
                    second.get(n), one.before(), gates.getOrDefault(one.gateBefore(), "")));
        }
        return new PassBacksPage(day, passBacks.first(), passBacks.today(), shown, found.size() == MOST);
    }
}
