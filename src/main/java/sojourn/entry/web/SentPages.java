package sojourn.entry.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.web.ApprovalViews;
import sojourn.entry.Applications;
import sojourn.entry.EntryApplication;
import sojourn.register.LatestStays;
import sojourn.register.OwnStay;
import sojourn.shell.NotFound;
import sojourn.shell.SignedIn;

/** Lays out what is about to be sent, and what was. */
@Component
class SentPages {

    private final Applications applications;
    private final Approvals approvals;
    private final ApprovalViews views;
    private final LatestStays stays;
    private final EntryPages pages;
    private final Ways ways;

    SentPages(
            Applications applications,
            Approvals approvals,
            ApprovalViews views,
            LatestStays stays,
            EntryPages pages,
            Ways ways) {
        this.applications = applications;
        this.approvals = approvals;
        this.views = views;
        this.stays = stays;
        this.pages = pages;
        this.ways = ways;
    }

    CheckPage check(ApprovalId id, OwnStay stay, EntryApplication application, SignedIn reader, Locale locale) {
        return new CheckPage(
                id,
                stay,
                application,
                pages.names(application.campuses(), locale),
                applications.wording(),
                ways.of(stay, reader.human(), locale));
    }

    SentPage sent(ApprovalId id, SignedIn reader, Locale locale) {
        var approval = approvals.get(id, reader.human());
        if (!approval.applicant().equals(reader.human()) || approval.sentAt().isEmpty()) {
            throw new NotFound();
        }
        return new SentPage(
                id,
                approval.serial().orElseThrow(),
                reader.name(),
                approval.sentAt().orElseThrow(),
                pages.names(applications.get(id).application().campuses(), locale),
                views.actions(approval, reader),
                ways.pause());
    }

    ApplicationPage application(Approval approval, SignedIn reader, Locale locale) {
        var sent = applications.get(approval.id());
        var person = sent.application().person();
        return new ApplicationPage(
                new ApplicationPage.Head(
                        approval.id(),
                        approval.serial().orElseThrow(),
                        approval.sentAt().orElseThrow(),
                        approval.state()),
                Objects.requireNonNull(stays.of(List.of(person)).get(person)),
                ways.department(sent.application().department(), locale),
                pages.names(sent.application().campuses(), locale),
                sent,
                views.timeline(approval, reader, ways.after(applications.permits(approval.id()), locale)),
                views.actions(approval, reader),
                approval.applicant().equals(reader.human()));
    }
}
