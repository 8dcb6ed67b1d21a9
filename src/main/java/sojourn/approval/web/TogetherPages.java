package sojourn.approval.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.AlreadyDecided;
import sojourn.approval.Answer;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Decision;
import sojourn.approval.Matter;
import sojourn.approval.Matters;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.NotNow;
import sojourn.approval.Question;
import sojourn.approval.Terms;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** Several applications of 待我审批 agreed to at once; each is a decision of its own, and one that fails stops no other. */
@Controller
@OpenTo({Audience.LEADER, Audience.DEPUTY})
class TogetherPages {

    private static final String VIEW = "approval/together";
    private static final int MOST = 20;

    private final Approvals approvals;
    private final Matters matters;
    private final Departments departments;
    private final Humans humans;

    TogetherPages(Approvals approvals, Matters matters, Departments departments, Humans humans) {
        this.approvals = approvals;
        this.matters = matters;
        this.departments = departments;
        this.humans = humans;
    }

    @GetMapping("/approvals/together")
    ModelAndView ask(@RequestParam(required = false) @Nullable List<UUID> id, SignedIn reader, Locale locale) {
        if (id == null || id.isEmpty()) {
            return Page.goTo(WorklistPages.NONE_TICKED);
        }
        var asked = new ArrayList<TogetherPage.One>();
        for (var one : chosen(id)) {
            // what somebody else has answered meanwhile is not asked any more
            if (approvals.mayDecide(one, reader.human())) {
                asked.add(one(approvals.get(one, reader.human()), reader, null, locale));
            }
        }
        return Page.show(VIEW, new TogetherPage(asked, null));
    }

    @PostMapping("/approvals/together")
    ModelAndView agree(@RequestParam(required = false) @Nullable List<String> asked, SignedIn reader, Locale locale) {
        Map<ApprovalId, TogetherPage.Why> failed = new LinkedHashMap<>();
        var questions = questions(asked);
        var chosen = questions.keySet();
        // whatever is not theirs to read is not found before anything is decided
        chosen.forEach(one -> approvals.get(one, reader.human()));
        for (var one : chosen) {
            try {
                approvals.decide(
                        one,
                        reader.human(),
                        Objects.requireNonNull(questions.get(one)),
                        new Answer(Decision.AGREE, "", Terms.NONE));
            } catch (AlreadyDecided first) {
                failed.put(one, new TogetherPage.Why("approval.together.decided", List.of(first.signatory())));
            } catch (NotNow | NotFound notTheirs) {
                failed.put(one, new TogetherPage.Why("approval.together.not-now", List.of()));
            } catch (NotCarriedOut reason) {
                failed.put(one, new TogetherPage.Why(reason.key(), reason.arguments()));
            }
        }
        if (failed.isEmpty()) {
            return Page.goTo(chosen.isEmpty() ? WorklistPages.NONE_TICKED : "/approvals?tab=decided");
        }
        var shown = failed.entrySet().stream()
                .map(entry -> one(approvals.get(entry.getKey(), reader.human()), reader, entry.getValue(), locale))
                .toList();
        var page = Page.show(VIEW, new TogetherPage(shown, chosen.size() - failed.size()));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static List<ApprovalId> chosen(@Nullable List<UUID> ids) {
        var distinct = ids == null ? List.<UUID>of() : ids.stream().distinct().toList();
        if (distinct.size() > MOST) {
            throw new NotFound();
        }
        return distinct.stream().map(ApprovalId::new).toList();
    }

    /** What was ticked, each with what the reader was asked about it. */
    private static Map<ApprovalId, Question> questions(@Nullable List<String> asked) {
        var questions = new LinkedHashMap<ApprovalId, Question>();
        for (var one : asked == null ? List.<String>of() : asked) {
            var parts = one.split(" ", 2);
            try {
                questions.put(new ApprovalId(UUID.fromString(parts[0])), Question.of(parts.length < 2 ? "" : parts[1]));
            } catch (IllegalArgumentException noId) {
                throw new NotFound();
            }
        }
        if (questions.size() > MOST) {
            throw new NotFound();
        }
        return questions;
    }

    private TogetherPage.One one(Approval approval, SignedIn reader, TogetherPage.@Nullable Why why, Locale locale) {
        var matter = matters.of(approval.kind());
        return new TogetherPage.One(
                approval.id(),
                approval.serial().orElse(""),
                matter.lines(List.of(approval.id()), locale).getOrDefault(approval.id(), new Matter.Line("", "")),
                LeaveDays.of(matter, approval.id()),
                humans.get(approval.applicant()).name(),
                departments.get(approval.department()),
                approvals.question(approval, reader.human()).orElse(null),
                matter.meaning(approval, Decision.AGREE, locale).orElse(null),
                approval.left() == 1,
                matter.path(approval.id()),
                why);
    }
}
