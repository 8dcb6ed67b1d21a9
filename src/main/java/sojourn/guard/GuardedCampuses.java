package sojourn.guard;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.Campus;
import sojourn.organization.CampusId;
import sojourn.organization.CampusOffices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Where somebody may check who comes: a guard at their campuses, the security office at its own. */
@Service
@Transactional(readOnly = true)
public class GuardedCampuses {

    private static final Set<Role> GUARDING = Set.of(Role.GUARD, Role.SECURITY_OFFICE);

    private final CampusOffices offices;

    GuardedCampuses(CampusOffices offices) {
        this.offices = offices;
    }

    /** In the order of the campuses. */
    public List<Campus> of(HumanId human) {
        return offices.of(human, GUARDING);
    }

    /** Throws {@link NotFound} for a campus that is not theirs. */
    public Campus at(CampusId campus, HumanId human) {
        return of(human).stream()
                .filter(one -> one.id().equals(campus))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
