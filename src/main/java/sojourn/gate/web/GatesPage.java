package sojourn.gate.web;

import java.util.List;
import sojourn.gate.Device;
import sojourn.gate.Gate;
import sojourn.organization.Campus;
import sojourn.shell.Faults;

/** All gates, campus by campus, and the form for one more. */
public record GatesPage(List<Campus> campuses, List<Line> lines, GateForm form, Faults faults) {

    /** One gate with the devices that stand there, also those out of use. */
    public record Line(Gate gate, List<Device> devices) {

        public long inUse() {
            return devices.stream().filter(Device::inUse).count();
        }
    }

    public List<Line> of(Campus campus) {
        return lines.stream()
                .filter(line -> line.gate().campus().equals(campus.id()))
                .toList();
    }
}
