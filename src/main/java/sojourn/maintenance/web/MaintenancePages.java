package sojourn.maintenance.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.State;
import sojourn.approval.web.ApprovalViews;
import sojourn.approval.web.Granted;
import sojourn.basis.BasisPapers;
import sojourn.maintenance.Maintenances;
import sojourn.shell.SignedIn;

/** Lays out an application that was sent. */
@Component
class MaintenancePages {

    private final ApprovalViews views;
    private final Maintenances maintenances;
    private final MaintenanceHeads heads;
    private final Comparisons comparisons;
    private final Effects effects;
    private final BasisPapers bases;

    MaintenancePages(
            ApprovalViews views,
            Maintenances maintenances,
            MaintenanceHeads heads,
            Comparisons comparisons,
            Effects effects,
            BasisPapers bases) {
        this.views = views;
        this.maintenances = maintenances;
        this.heads = heads;
        this.comparisons = comparisons;
        this.effects = effects;
        this.bases = bases;
    }

    MaintenancePage page(Approval approval, boolean justSent, SignedIn reader, Locale locale) {
        var application = maintenances.get(approval.id());
        return new MaintenancePage(
                approval.id(),
                heads.of(approval, locale),
                justSent,
                comparisons.ofItems(application.items(), approval, reader, locale),
                Granted.by(approval),
                bases.shownTo(reader.human(), approval),
                application.declaration(),
                views.timeline(approval, reader, effects.of(approval, application.items(), locale)),
                views.actions(approval, reader),
                approval.applicant().equals(reader.human())
                        && approval.state().ended()
                        && approval.state() != State.AGREED);
    }
}
