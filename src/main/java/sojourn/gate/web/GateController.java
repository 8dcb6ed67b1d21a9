package sojourn.gate.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.gate.Device;
import sojourn.gate.Gate;
import sojourn.gate.GateId;
import sojourn.gate.GateNameTaken;
import sojourn.gate.Gates;
import sojourn.organization.Campus;
import sojourn.organization.Campuses;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** The gates, for the system administrator. */
@Controller
@RequestMapping("/admin/gates")
@OpenTo(Audience.SYSTEM_ADMINISTRATOR)
class GateController {

    private static final String ALL = "gate/gates";
    private static final String ONE = "gate/gate";

    private final Gates gates;
    private final Campuses campuses;

    GateController(Gates gates, Campuses campuses) {
        this.gates = gates;
        this.campuses = campuses;
    }

    @GetMapping
    ModelAndView all() {
        return Page.show(ALL, page(GateForm.EMPTY, Faults.noFaults()));
    }

    @PostMapping
    ModelAndView add(GateForm form, SignedIn reader) {
        var faults = form.faults();
        var campus = campuses.all().stream()
                .filter(one -> one.id().toString().equals(form.campus()))
                .findFirst();
        if (campus.isEmpty()) {
            faults.add("campus", "gate.campus", "gate.fault.campus");
        } else if (faults.none()) {
            try {
                var gate = gates.add(campus.get().id(), form.zh(), form.en(), reader.human());
                return Page.goTo("/admin/gates/" + gate.id());
            } catch (GateNameTaken taken) {
                faults.add("zh", "gate.zh", "gate.fault.taken");
            }
        }
        return Page.refused(ALL, page(form, faults));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        var gate = gate(id);
        return Page.show(ONE, page(gate, new GateForm("", gate.zh(), gate.en()), Faults.noFaults()));
    }

    @PostMapping("/{id}")
    ModelAndView rename(@PathVariable UUID id, GateForm form, SignedIn reader) {
        var gate = gate(id);
        var faults = form.faults();
        if (faults.none()) {
            try {
                gates.rename(gate.id(), form.zh(), form.en(), reader.human());
                return Page.goTo("/admin/gates/" + id);
            } catch (GateNameTaken taken) {
                faults.add("zh", "gate.zh", "gate.fault.taken");
            }
        }
        return Page.refused(ONE, page(gate, form, faults));
    }

    private Gate gate(UUID id) {
        return gates.gate(new GateId(id)).orElseThrow(NotFound::new);
    }

    private GatesPage page(GateForm form, Faults faults) {
        var devices = gates.devices();
        var lines = gates.all().stream()
                .map(gate -> new GatesPage.Line(gate, of(gate, devices)))
                .toList();
        List<Campus> all = campuses.all();
        return new GatesPage(all, lines, form, faults);
    }

    private GatePage page(Gate gate, GateForm form, Faults faults) {
        return new GatePage(gate, of(gate, gates.devices()), form, faults);
    }

    private static List<Device> of(Gate gate, List<Device> devices) {
        return devices.stream()
                .filter(device -> device.gate().equals(gate.id()))
                .toList();
    }
}
