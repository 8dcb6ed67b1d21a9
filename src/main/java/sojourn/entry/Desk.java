package sojourn.entry;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.organization.Campuses;
import sojourn.register.LatestStays;
import sojourn.register.OwnStay;
import sojourn.register.Register;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** What a person's application is judged by at this moment. Throws {@link NotFound} for who is in no register. */
@Component
class Desk {

    private final Register register;
    private final LatestStays stays;
    private final Campuses campuses;
    private final PermitRows permits;
    private final ApplicationRows applications;
    private final CampusTime time;

    Desk(
            Register register,
            LatestStays stays,
            Campuses campuses,
            PermitRows permits,
            ApplicationRows applications,
            CampusTime time) {
        this.register = register;
        this.stays = stays;
        this.campuses = campuses;
        this.permits = permits;
        this.applications = applications;
        this.time = time;
    }

    OwnStay stay(HumanId human) {
        return register.ownStay(human).orElseThrow(NotFound::new);
    }

    FormCheck.Circumstances of(OwnStay stay, @Nullable ApprovalId application) {
        return new FormCheck.Circumstances(
                stay,
                time.today(),
                campuses.all(),
                permits(stay),
                applications.claims(stay.person()).stream()
                        .filter(claim -> !claim.application().equals(application))
                        .toList(),
                applications.currentWording().version());
    }

    /** Those that count, also for days to come. */
    List<EntryPermit> permits(OwnStay stay) {
        var known = Objects.requireNonNull(stays.of(List.of(stay.person())).get(stay.person()));
        return permits.of(stay.person()).stream()
                .filter(permit -> permit.countsSince(known.since()))
                .toList();
    }
}
