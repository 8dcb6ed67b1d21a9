package sojourn.maintenance.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.Matters;
import sojourn.approval.State;
import sojourn.approval.web.ApprovalViews;
import sojourn.basis.BasisPapers;
import sojourn.maintenance.Maintenances;
import sojourn.organization.Humans;
import sojourn.shell.SignedIn;

/** Lays out an application that was sent. */
@Component
class MaintenancePages {

    private final ApprovalViews views;
    private final Matters matters;
    private final Maintenances maintenances;
    private final Comparisons comparisons;
    private final Humans humans;
    private final BasisPapers bases;

    MaintenancePages(
            ApprovalViews views,
            Matters matters,
            Maintenances maintenances,
            Comparisons comparisons,
            Humans humans,
            BasisPapers bases) {
        this.views = views;
        this.matters = matters;
        this.maintenances = maintenances;
        this.comparisons = comparisons;
        this.humans = humans;
        this.bases = bases;
    }

    MaintenancePage page(Approval approval, SignedIn reader, Locale locale) {
        var application = maintenances.get(approval.id());
        var line = matters.of(approval.kind())
                .lines(List.of(approval.id()), locale)
                .get(approval.id());
        return new MaintenancePage(
                approval.id(),
                new MaintenancePage.Head(
                        line == null ? "" : line.title(),
                        line == null ? "" : line.detail(),
                        approval.serial().orElseThrow(),
                        humans.get(approval.applicant()).name(),
                        approval.sentAt().orElseThrow(),
                        approval.state()),
                comparisons.ofItems(application.items(), approval, reader, locale),
                bases.shownTo(reader.human(), approval),
                application.declaration(),
                views.timeline(approval, reader, List.of()),
                views.actions(approval, reader),
                approval.applicant().equals(reader.human())
                        && approval.state().ended()
                        && approval.state() != State.AGREED);
    }
}
