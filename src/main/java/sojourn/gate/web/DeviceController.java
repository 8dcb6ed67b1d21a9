package sojourn.gate.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Drivers;
import sojourn.gate.Gate;
import sojourn.gate.GateId;
import sojourn.gate.GateNameTaken;
import sojourn.gate.Gates;
import sojourn.gate.Protocol;
import sojourn.shell.Audience;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;
import sojourn.shell.OpenTo;
import sojourn.shell.Page;
import sojourn.shell.SignedIn;

/** The devices of a gate, for the system administrator. */
@Controller
@RequestMapping("/admin/gates/{gate}/devices")
@OpenTo(Audience.SYSTEM_ADMINISTRATOR)
class DeviceController {

    private static final String VIEW = "gate/device";

    private final Gates gates;
    private final Drivers drivers;

    DeviceController(Gates gates, Drivers drivers) {
        this.gates = gates;
        this.drivers = drivers;
    }

    @GetMapping("/new")
    ModelAndView fresh(@PathVariable UUID gate) {
        return Page.show(VIEW, page(gate(gate), null, DeviceForm.fresh(), null, Faults.noFaults()));
    }

    @PostMapping("/new")
    ModelAndView add(@PathVariable UUID gate, DeviceForm form, SignedIn reader) {
        return save(gate(gate), null, form, reader.human());
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID gate, @PathVariable UUID id) {
        var device = device(gate, id);
        return Page.show(VIEW, page(gate(gate), device, DeviceForm.of(device), null, Faults.noFaults()));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable UUID gate, @PathVariable UUID id, DeviceForm form, SignedIn reader) {
        return save(gate(gate), device(gate, id), form, reader.human());
    }

    /** Asks the device itself, once: repeated wrong passwords would make it lock us out. */
    @PostMapping("/{id}/probe")
    ModelAndView probe(@PathVariable UUID gate, @PathVariable UUID id) {
        var device = device(gate, id);
        return Page.show(VIEW, page(gate(gate), device, DeviceForm.of(device), asked(device), Faults.noFaults()));
    }

    /** What was asked is shown at this address, which a change of the language asks for again. */
    @GetMapping("/{id}/probe")
    ModelAndView probed(@PathVariable UUID gate, @PathVariable UUID id) {
        return Page.goTo("/admin/gates/" + gate + "/devices/" + device(gate, id).id());
    }

    private DevicePage.Asked asked(Device device) {
        try {
            return new DevicePage.Asked(drivers.of(device).probe(device), null);
        } catch (DeviceTrouble trouble) {
            return new DevicePage.Asked(null, trouble.trouble());
        }
    }

    private ModelAndView save(Gate gate, @Nullable Device before, DeviceForm form, HumanId by) {
        var faults = form.faults();
        if (faults.none()) {
            var id = before == null ? NewId.of(DeviceId::new) : before.id();
            try {
                gates.save(form.device(id, gate.id(), before), by);
                return Page.goTo("/admin/gates/" + gate.id() + "/devices/" + id);
            } catch (GateNameTaken taken) {
                faults.add(
                        taken.serial() ? "serial" : "name",
                        taken.serial() ? "gate.device.serial" : "gate.device.name",
                        taken.serial() ? "gate.fault.serial.taken" : "gate.fault.device.taken");
            }
        }
        return Page.refused(VIEW, page(gate, before, form, null, faults));
    }

    private Gate gate(UUID id) {
        return gates.gate(new GateId(id)).orElseThrow(NotFound::new);
    }

    private Device device(UUID gate, UUID id) {
        return gates.device(new DeviceId(id))
                .filter(device -> device.gate().value().equals(gate))
                .orElseThrow(NotFound::new);
    }

    private DevicePage page(
            Gate gate, @Nullable Device device, DeviceForm form, DevicePage.@Nullable Asked asked, Faults faults) {
        return new DevicePage(
                device,
                gate,
                device == null || device.protocol() != Protocol.ONLINE
                        ? null
                        : "/turnstile/" + gates.token(device.id()) + "/",
                form,
                asked,
                faults);
    }
}
