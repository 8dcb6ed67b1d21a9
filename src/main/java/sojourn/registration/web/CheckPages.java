package sojourn.registration.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.web.ApprovalViews;
import sojourn.basis.Basis;
import sojourn.category.Categories;
import sojourn.registration.Draft;
import sojourn.registration.Registration;
import sojourn.registration.Registrations;
import sojourn.registration.Review;
import sojourn.shell.NotFound;
import sojourn.shell.SignedIn;

/** Lays out what is about to be sent, and what was. */
@Component
class CheckPages {

    private final Approvals approvals;
    private final ApprovalViews views;
    private final Registrations registrations;
    private final Review review;
    private final Categories categories;
    private final Ways ways;

    CheckPages(
            Approvals approvals,
            ApprovalViews views,
            Registrations registrations,
            Review review,
            Categories categories,
            Ways ways) {
        this.approvals = approvals;
        this.views = views;
        this.registrations = registrations;
        this.review = review;
        this.categories = categories;
        this.ways = ways;
    }

    CheckPage check(Draft draft, Registration registration, List<Basis> bases, SignedIn reader, Locale locale) {
        var way = ways.of(draft.typed(), reader, categories.ruleOf(registration.category()), locale);
        return new CheckPage(
                draft,
                registration,
                bases,
                way.department(),
                review.warned(registration),
                registrations.declared(draft.typed()),
                Objects.requireNonNull(draft.typed().declaredAt()),
                way);
    }

    SentPage sent(ApprovalId id, SignedIn reader) {
        var approval = approvals.get(id, reader.human());
        if (!approval.applicant().equals(reader.human()) || approval.sentAt().isEmpty()) {
            throw new NotFound();
        }
        var registration = registrations.get(id).registration();
        return new SentPage(
                id,
                approval.serial().orElseThrow(),
                reader.name(),
                approval.sentAt().orElseThrow(),
                registration.category(),
                registration.people().stream()
                        .map(person -> person.name().text())
                        .toList(),
                views.actions(approval, reader),
                ways.untilNumbersWork());
    }
}
