package sojourn.delivery.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Gates;
import sojourn.organization.Campus;
import sojourn.organization.Campuses;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Whose gates somebody looks after: the security office those of its campuses, the system administrator all. */
@Component
class Reach {

    private final Offices offices;
    private final Campuses campuses;
    private final Gates gates;

    Reach(Offices offices, Campuses campuses, Gates gates) {
        this.offices = offices;
        this.campuses = campuses;
        this.gates = gates;
    }

    /** In the order of the campuses. */
    List<Campus> of(HumanId reader) {
        var where = Stream.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_OFFICE)
                .flatMap(role -> offices.campusesOf(reader, role).stream())
                .toList();
        return campuses.all().stream()
                .filter(campus -> where.stream().anyMatch(some -> some.isEmpty() || some.contains(campus.id())))
                .toList();
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
