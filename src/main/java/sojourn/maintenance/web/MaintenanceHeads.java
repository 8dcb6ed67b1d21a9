package sojourn.maintenance.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.Matters;
import sojourn.organization.Departments;
import sojourn.organization.Humans;

/** Says what an application is called, whose it is, and how it stands. */
@Component
class MaintenanceHeads {

    private final Matters matters;
    private final Departments departments;
    private final Humans humans;

    MaintenanceHeads(Matters matters, Departments departments, Humans humans) {
        this.matters = matters;
        this.departments = departments;
        this.humans = humans;
    }

    MaintenancePage.Head of(Approval approval, Locale locale) {
        var line = matters.of(approval.kind())
                .lines(List.of(approval.id()), locale)
                .get(approval.id());
        return new MaintenancePage.Head(
                line == null ? "" : line.title(),
                line == null ? "" : line.detail(),
                approval.serial().orElseThrow(),
                departments.get(approval.department()).name(locale) + " "
                        + humans.get(approval.applicant()).name(),
                approval.sentAt().orElseThrow(),
                approval.state());
    }
}
