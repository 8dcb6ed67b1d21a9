package sojourn.deputy;

import java.util.Collection;
import org.springframework.stereotype.Component;
import sojourn.organization.DepartmentId;
import sojourn.organization.Offices;
import sojourn.organization.Role;

/** Who decides (R25, R26, R28): asked of offices and deputyships at every question, remembered nowhere. */
@Component
public class Panels {

    private final Offices offices;
    private final Deputies deputies;

    Panels(Offices offices, Deputies deputies) {
        this.offices = offices;
        this.deputies = deputies;
    }

    public Panel of(Collection<DepartmentId> departments) {
        return new Panel(offices.leadership(departments), offices.holders(Role.LEADER), deputies.inForce());
    }
}
