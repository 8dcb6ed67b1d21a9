package sojourn.approval.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.Approval;
import sojourn.approval.Interventions;
import sojourn.approval.Matter;
import sojourn.approval.Matters;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.shell.Faults;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Makes the page between the two taps, and knows where an application's own page is. */
@Component
class Confirmations {

    private static final String VIEW = "approval/confirm";

    private final Interventions interventions;
    private final Matters matters;
    private final Departments departments;
    private final Humans humans;

    Confirmations(Interventions interventions, Matters matters, Departments departments, Humans humans) {
        this.interventions = interventions;
        this.matters = matters;
        this.departments = departments;
        this.humans = humans;
    }

    ModelAndView ask(Approval approval, Intent intent, SignedIn reader, Locale locale) {
        return Page.show(VIEW, page(approval, intent, new Remark(""), Faults.noFaults(), reader, locale));
    }

    ModelAndView refuse(
            Approval approval, Intent intent, Remark remark, Faults faults, SignedIn reader, Locale locale) {
        return Page.refused(VIEW, page(approval, intent, remark, faults, reader, locale));
    }

    ModelAndView back(Approval approval) {
        return Page.goTo(path(approval));
    }

    private String path(Approval approval) {
        return matters.of(approval.kind()).path(approval.id());
    }

    private ConfirmPage page(
            Approval approval, Intent intent, Remark remark, Faults faults, SignedIn reader, Locale locale) {
        var matter = matters.of(approval.kind());
        var decision = intent.decision();
        return new ConfirmPage(
                approval.id(),
                intent,
                matter.lines(List.of(approval.id()), locale).getOrDefault(approval.id(), new Matter.Line("", "")),
                approval.serial().orElse(null),
                humans.get(approval.applicant()).name(),
                departments.get(approval.department()),
                approval.sentAt().orElse(null),
                approval.open().stream()
                        .findFirst()
                        .map(number -> approval.steps().get(number).dueAt())
                        .orElse(null),
                decision == null
                        ? null
                        : matter.meaning(approval, decision, locale).orElse(null),
                approval.left() == 1,
                intent == Intent.HAND_OVER ? interventions.colleagues(approval, reader.human()) : List.of(),
                path(approval),
                remark.text(),
                faults);
    }
}
