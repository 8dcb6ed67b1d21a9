package sojourn.myself.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.calendar.SchoolCalendar;
import sojourn.myself.CorrectionField;
import sojourn.myself.Corrections;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Where a person says what is wrong and what would be right. */
@Controller
@RequestMapping("/me/information/correction")
@OpenTo(Audience.PERSON)
class AskController {

    private static final String VIEW = "myself/ask";

    // whole numbers stand sealed in the register and nowhere else: a document, a mobile number, a passport
    private static final Pattern WHOLE_NUMBER =
            Pattern.compile("\\d{11,}|(?<![A-Za-z\\d])[A-Za-z]{1,2}\\d{7,9}(?!\\d)");

    private final Corrections corrections;
    private final SchoolCalendar calendar;
    private final CampusTime time;

    AskController(Corrections corrections, SchoolCalendar calendar, CampusTime time) {
        this.corrections = corrections;
        this.calendar = calendar;
        this.time = time;
    }

    @GetMapping
    ModelAndView form(@RequestParam(defaultValue = "") String field) {
        return Page.show(VIEW, page(field, "", Faults.noFaults()));
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String said,
            SignedIn reader) {
        var text = Text.of(said);
        var faults = new Faults();
        var about = field(field);
        if (about.isEmpty()) {
            faults.add("field", "myself.ask.field", "myself.fault.field");
        }
        if (text.isEmpty()) {
            faults.add("said", "myself.ask.said", "myself.fault.said");
        } else if (Text.length(text) > Corrections.LONGEST) {
            faults.add("said", "myself.ask.said", "myself.fault.long", Corrections.LONGEST, Text.length(text));
        } else if (WHOLE_NUMBER.matcher(text).find()) {
            faults.add("said", "myself.ask.said", "myself.fault.whole-number");
        }
        if (faults.none()
                && about.flatMap(one -> corrections.ask(reader.human(), one, text))
                        .isEmpty()) {
            faults.add("field", "myself.ask.field", "myself.fault.open");
        }
        return faults.none() ? Page.goTo("/me/information#corrections") : Page.refused(VIEW, page(field, said, faults));
    }

    private static Optional<CorrectionField> field(String name) {
        return Arrays.stream(CorrectionField.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private AskPage page(String field, String said, Faults faults) {
        return new AskPage(field, said, calendar.dayAfter(time.today(), Corrections.PROMISED_DAYS), faults);
    }
}
