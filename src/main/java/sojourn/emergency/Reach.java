package sojourn.emergency;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.Campus;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;

/** At which campuses somebody acts for the security office. */
@Component
@Transactional(readOnly = true)
public class Reach {

    private final Offices offices;
    private final Campuses campuses;

    Reach(Offices offices, Campuses campuses) {
        this.offices = offices;
        this.campuses = campuses;
    }

    /** In the order of the campuses. */
    public List<Campus> of(HumanId human) {
        var where = offices.campusesOf(human, Role.SECURITY_OFFICE);
        return campuses.all().stream()
                .filter(campus -> where.filter(some -> some.isEmpty() || some.contains(campus.id()))
                        .isPresent())
                .toList();
    }

    List<CampusId> campuses(HumanId human) {
        return of(human).stream().map(Campus::id).toList();
    }
}
