package sojourn.approval.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.Approval;
import sojourn.approval.Approvals;
import sojourn.approval.Decision;
import sojourn.approval.Interventions;
import sojourn.approval.Markable;
import sojourn.approval.Matter;
import sojourn.approval.Matters;
import sojourn.approval.Question;
import sojourn.approval.Subject;
import sojourn.deputy.Decider;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Posts;
import sojourn.organization.Role;
import sojourn.shell.Faults;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Makes the page between the two taps, and knows where an application's own page is. */
@Component
class Confirmations {

    private static final String VIEW = "approval/confirm";

    private final Approvals approvals;
    private final Interventions interventions;
    private final Matters matters;
    private final Departments departments;
    private final Humans humans;
    private final Posts posts;

    Confirmations(
            Approvals approvals,
            Interventions interventions,
            Matters matters,
            Departments departments,
            Humans humans,
            Posts posts) {
        this.approvals = approvals;
        this.interventions = interventions;
        this.matters = matters;
        this.departments = departments;
        this.humans = humans;
        this.posts = posts;
    }

    ModelAndView ask(Approval approval, Intent intent, SignedIn reader, Locale locale) {
        return Page.show(
                VIEW,
                page(
                        approval,
                        new Written(intent, null, new Remark(""), TypedTerms.NOTHING, Set.of()),
                        Faults.noFaults(),
                        reader,
                        locale));
    }

    ModelAndView refuse(
            Approval approval, Intent intent, Remark remark, Faults faults, SignedIn reader, Locale locale) {
        return refuse(
                approval, new Written(intent, null, remark, TypedTerms.NOTHING, Set.of()), faults, reader, locale);
    }

    ModelAndView refuse(Approval approval, Written written, Faults faults, SignedIn reader, Locale locale) {
        return Page.refused(VIEW, page(approval, written, faults, reader, locale));
    }

    ModelAndView back(Approval approval) {
        return Page.goTo(path(approval));
    }

    private String path(Approval approval) {
        return matters.of(approval.kind()).path(approval.id());
    }

    /** What was meant, with what was written beside it. */
    record Written(Intent intent, @Nullable Question question, Remark remark, TypedTerms terms, Set<String> marked) {}

    /** Those whom a yes of this reader might leave out: nobody has left them out before. */
    List<Subject> subjects(Approval approval) {
        var out = approval.leftOutKeys();
        return matters.of(approval.kind()).subjects(approval.id()).stream()
                .filter(subject -> !out.contains(subject.key()))
                .toList();
    }

    /** Those of the keys that stand for something there is to mark. */
    Set<String> marked(Approval approval, List<String> keys) {
        return matters.of(approval.kind()).markable(approval.id()).stream()
                .map(Markable::key)
                .filter(keys::contains)
                .collect(Collectors.toSet());
    }

    private List<ConfirmPage.Other> others(Approval approval, Question question) {
        return approvals.asked(approval).entrySet().stream()
                .filter(asked -> asked.getKey() != question.step())
                .map(asked -> new ConfirmPage.Other(
                        departments.get(approval.steps().get(asked.getKey()).department()),
                        asked.getValue().stream().map(Decider::signatory).toList()))
                .toList();
    }

    private ConfirmPage page(Approval approval, Written written, Faults faults, SignedIn reader, Locale locale) {
        var intent = written.intent();
        var matter = matters.of(approval.kind());
        var decision = intent.decision();
        var question = decision == null && intent != Intent.HAND_OVER
                ? null
                : written.question() != null
                        ? written.question()
                        : approvals.question(approval, reader.human()).orElse(null);
        return new ConfirmPage(
                approval.id(),
                intent,
                matter.lines(List.of(approval.id()), locale).getOrDefault(approval.id(), new Matter.Line("", "")),
                approval.round() == 0 ? null : LeaveDays.of(matter, approval.id()),
                approval.serial().orElse(null),
                humans.get(approval.applicant()).name(),
                departments.get(approval.department()),
                approval.sentAt().orElse(null),
                question == null ? null : approval.steps().get(question.step()).dueAt(),
                decision == null || (decision == Decision.AGREE && approval.left() > 1)
                        ? null
                        : matter.meaning(approval, decision, locale).orElse(null),
                approval.left() == 1,
                question == null ? List.of() : others(approval, question),
                intent == Intent.HAND_OVER
                        ? posts.named(interventions.colleagues(approval, reader.human()), Set.of(Role.LEADER), locale)
                        : Map.of(),
                question,
                path(approval),
                written.remark().text(),
                intent == Intent.AGREE
                        ? new ConfirmPage.Limits(subjects(approval), written.terms())
                        : ConfirmPage.Limits.NONE,
                intent == Intent.SEND_BACK
                        ? new ConfirmPage.Marking(matter.markable(approval.id()), written.marked())
                        : ConfirmPage.Marking.NONE,
                faults);
    }
}
