package sojourn.delivery.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Gates;
import sojourn.organization.Campus;
import sojourn.organization.CampusOffices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Whose gates somebody looks after: the security office those of its campuses, the system administrator all. */
@Component
class Reach {

    private static final Set<Role> LOOKING_AFTER = Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_OFFICE);

    private final CampusOffices offices;
    private final Gates gates;

    Reach(CampusOffices offices, Gates gates) {
        this.offices = offices;
        this.gates = gates;
    }

    /** In the order of the campuses. */
    List<Campus> of(HumanId reader) {
        return offices.of(reader, LOOKING_AFTER);
    }

    /** Throws {@link NotFound} where it is not theirs, or no device. */
    Device device(DeviceId id, HumanId reader) {
        var device = gates.device(id).orElseThrow(NotFound::new);
        var campus = gates.gate(device.gate()).orElseThrow(NotFound::new).campus();
        if (of(reader).stream().noneMatch(one -> one.id().equals(campus))) {
            throw new NotFound();
        }
        return device;
    }
}
