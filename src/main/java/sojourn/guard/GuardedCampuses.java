package sojourn.guard;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.Campus;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Where somebody may check who comes: a guard at their campuses, the security office at its own. */
@Service
@Transactional(readOnly = true)
public class GuardedCampuses {

    private final Offices offices;
    private final Campuses campuses;

    GuardedCampuses(Offices offices, Campuses campuses) {
        this.offices = offices;
        this.campuses = campuses;
    }

    /** In the order of the campuses. */
    public List<Campus> of(HumanId human) {
        return campuses.all().stream()
                .filter(campus ->
                        holds(human, Role.GUARD, campus.id()) || holds(human, Role.SECURITY_OFFICE, campus.id()))
                .toList();
    }

    /** Throws {@link NotFound} for a campus that is not theirs. */
    public Campus at(CampusId campus, HumanId human) {
        return of(human).stream()
                .filter(one -> one.id().equals(campus))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private boolean holds(HumanId human, Role role, CampusId campus) {
        return offices.campusesOf(human, role)
                .filter(where -> isIn(where, campus))
                .isPresent();
    }

    private static boolean isIn(Set<CampusId> where, CampusId campus) {
        return where.isEmpty() || where.contains(campus);
    }
}
