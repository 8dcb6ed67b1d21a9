package sojourn.guard;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.entry.Reason;
import sojourn.guard.Answer.Calls;
import sojourn.organization.CampusId;
import sojourn.organization.CampusOffices;
import sojourn.organization.DepartmentId;
import sojourn.organization.Human;
import sojourn.organization.Offices;
import sojourn.organization.Role;

/** Whom a guard calls: the department's secretary about a person's stay and permits, 保卫处 about everything else. */
@Component
@Transactional(readOnly = true)
public class Contacts {

    private static final int MOST = 2;

    private final Offices offices;
    private final CampusOffices campusOffices;

    Contacts(Offices offices, CampusOffices campusOffices) {
        this.offices = offices;
        this.campusOffices = campusOffices;
    }

    Calls about(Reason reason, DepartmentId department, CampusId campus) {
        if (reason == Reason.FROZEN || reason == Reason.UNKNOWN) {
            return office(campus);
        }
        var secretaries = first(offices.holders(Role.SECRETARY, department));
        return secretaries.isEmpty() ? office(campus) : new Calls(false, secretaries);
    }

    /** 保卫处. */
    public Calls office(CampusId campus) {
        return new Calls(true, campusOffices.securityOffice(campus));
    }

    private static List<Human> first(List<Human> humans) {
        return humans.stream().limit(MOST).toList();
    }
}
