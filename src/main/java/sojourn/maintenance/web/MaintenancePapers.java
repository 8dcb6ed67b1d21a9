package sojourn.maintenance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.basis.BasisCheck.Stay;
import sojourn.basis.BasisPapers;
import sojourn.basis.Papers;
import sojourn.maintenance.Checked;
import sojourn.maintenance.MaintenanceReview;
import sojourn.organization.DepartmentId;
import sojourn.registration.TypedDay;
import sojourn.shell.CampusTime;
import sojourn.shell.SignedIn;

/** Which 来校依据 there is for the people of a form, so that nothing is asked for twice (R6). */
@Component
class MaintenancePapers {

    private final BasisPapers bases;
    private final MaintenanceReview review;
    private final CampusTime time;

    MaintenancePapers(BasisPapers bases, MaintenanceReview review, CampusTime time) {
        this.bases = bases;
        this.review = review;
        this.time = time;
    }

    /** For what is about to be sent. */
    Papers of(ApprovalId id, SignedIn reader, List<Checked> checked) {
        return bases.offered(id, reader.human(), review.longer(checked));
    }

    /** While it is being filled in: before a day was typed, for the first day that a renewal would add. */
    Papers of(ApprovalId id, SignedIn reader, List<MaintenanceFormPage.Person> people, String common) {
        return bases.offered(
                id,
                reader.human(),
                people.stream().flatMap(one -> stay(one, common)).toList());
    }

    private Stream<Stay> stay(MaintenanceFormPage.Person one, String common) {
        var now = one.now();
        if (one.typed().delete()) {
            return Stream.empty();
        }
        var from = one.own() && now.current() ? now.until().plusDays(1) : time.today();
        var until = TypedDay.read(
                                one.typed().until().isBlank()
                                        ? common
                                        : one.typed().until())
                        instanceof TypedDay.Read(LocalDate day)
                ? day
                : from;
        var typed = one.typed().department();
        var department = one.departments().containsKey(typed) && !typed.isEmpty()
                ? new DepartmentId(UUID.fromString(typed))
                : now.department();
        return until.isBefore(from)
                ? Stream.empty()
                : Stream.of(new Stay(one.id(), one.called(), now.category(), department, from, until));
    }
}
