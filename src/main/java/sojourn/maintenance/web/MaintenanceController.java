package sojourn.maintenance.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Approvals;
import sojourn.approval.Matters;
import sojourn.approval.web.ApprovalViews;
import sojourn.maintenance.Maintenances;
import sojourn.organization.Humans;
import sojourn.shell.Audience;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** The page of an application that was sent: who may read its approval may read it. */
@Controller
class MaintenanceController {

    private final Approvals approvals;
    private final ApprovalViews views;
    private final Matters matters;
    private final Maintenances maintenances;
    private final Comparisons comparisons;
    private final Humans humans;

    MaintenanceController(
            Approvals approvals,
            ApprovalViews views,
            Matters matters,
            Maintenances maintenances,
            Comparisons comparisons,
            Humans humans) {
        this.approvals = approvals;
        this.views = views;
        this.matters = matters;
        this.maintenances = maintenances;
        this.comparisons = comparisons;
        this.humans = humans;
    }

    @GetMapping("/maintenance/{id}")
    @OpenTo(Audience.SIGNED_IN)
    ModelAndView application(@PathVariable UUID id, SignedIn reader, Locale locale) {
        var approval = approvals.get(new ApprovalId(id), reader.human());
        if (!approval.kind().equals("maintenance")) {
            throw new NotFound();
        }
        if (approval.round() == 0) {
            return Page.goTo(approval.state().ended() ? "/progress" : "/maintenance/" + id + "/form");
        }
        return Page.show("maintenance/application", page(approval, reader, locale));
    }

    private MaintenancePage page(Approval approval, SignedIn reader, Locale locale) {
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
                comparisons.ofItems(application.items(), approval.leftOutKeys(), locale),
                application.declaration(),
                views.timeline(approval, reader, List.of()),
                views.actions(approval, reader));
    }
}
