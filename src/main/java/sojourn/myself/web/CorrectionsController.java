package sojourn.myself.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.myself.Correction;
import sojourn.myself.CorrectionId;
import sojourn.myself.Corrections;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Where the secretaries of a department answer what its people ask to have put right. */
@Controller
@RequestMapping("/corrections")
@OpenTo(Audience.SECRETARY)
class CorrectionsController {

    private static final int SHOWN = 100;
    private static final String VIEW = "myself/correction";

    private final Corrections corrections;
    private final Presents presents;
    private final Departments departments;
    private final Humans humans;
    private final CampusTime time;

    CorrectionsController(
            Corrections corrections, Presents presents, Departments departments, Humans humans, CampusTime time) {
        this.corrections = corrections;
        this.presents = presents;
        this.departments = departments;
        this.humans = humans;
        this.time = time;
    }

    @GetMapping
    ModelAndView list(SignedIn reader, Locale locale) {
        return Page.show(
                "myself/corrections",
                new CorrectionsPage(
                        rows(corrections.open(reader.human(), SHOWN), locale),
                        rows(corrections.answered(reader.human(), SHOWN), locale)));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, SignedIn reader, Locale locale) {
        return Page.show(VIEW, page(id, reader, "", Faults.noFaults(), locale));
    }

    /** Whoever comes second is shown the first one's answer. */
    @PostMapping("/{id}")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String answer,
            SignedIn reader,
            Locale locale) {
        var page = page(id, reader, answer, new Faults(), locale);
        var text = Text.of(answer);
        var corrected = verdict.equals("corrected");
        if (!corrected && text.isEmpty()) {
            page.faults().add("answer", "myself.answer.text", "myself.fault.reason");
        } else if (Text.length(text) > Corrections.LONGEST) {
            page.faults()
                    .add("answer", "myself.answer.text", "myself.fault.long", Corrections.LONGEST, Text.length(text));
        }
        if (!page.faults().none()) {
            return Page.refused(VIEW, page);
        }
        var first = corrections.answer(new CorrectionId(id), reader.human(), corrected, text);
        return Page.goTo(first ? "/corrections" : "/corrections/" + id);
    }

    private CorrectionsPage.One page(UUID id, SignedIn reader, String answer, Faults faults, Locale locale) {
        var one = corrections.get(new CorrectionId(id), reader.human());
        var by = one.answeredBy() == null ? "" : humans.get(one.answeredBy()).name();
        return new CorrectionsPage.One(rows(List.of(one), locale).getFirst(), by, answer, faults);
    }

    private List<CorrectionsPage.Row> rows(List<Correction> found, Locale locale) {
        var people = presents
                .of(found.stream().map(Correction::person).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Present::person, present -> present));
        return found.stream()
                .flatMap(one -> Stream.ofNullable(people.get(one.person())).map(present -> row(one, present, locale)))
                .toList();
    }

    private CorrectionsPage.Row row(Correction one, Present person, Locale locale) {
        return new CorrectionsPage.Row(
                one,
                person.name(),
                person.number(),
                departments.get(one.department()).name(locale),
                one.overdue(time.today()));
    }
}
