package sojourn.delivery;

import org.springframework.stereotype.Component;
import sojourn.gate.Device;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Drivers;
import sojourn.gate.Gates;

/** Besides the deliveries: asks a device how it is, has it tell us what happens, and compares when that is due. */
@Component
class Upkeep {

    private final DeviceRows rows;
    private final Drivers drivers;
    private final Gates gates;
    private final Reconciliation reconciliation;
    private final DeliverySettings settings;
    private final ToldAt toldAt;

    Upkeep(
            DeviceRows rows,
            Drivers drivers,
            Gates gates,
            Reconciliation reconciliation,
            DeliverySettings settings,
            ToldAt toldAt) {
        this.rows = rows;
        this.drivers = drivers;
        this.gates = gates;
        this.reconciliation = reconciliation;
        this.settings = settings;
        this.toldAt = toldAt;
    }

    /** Throws {@link DeviceTrouble} where it does not answer. */
    void keep(Device device) {
        if (rows.probeDue(device.id())) {
            probe(device);
            subscribe(device);
        }
    }

    /**
     * Compares it if that is due. One of which that fails is not asked again at once, or its deliveries would wait behind that each time.
     *
     * @param between done after each part of what it holds
     */
    void compare(Device device, Runnable between) {
        var asked = rows.reconcileDue(device.id());
        if (asked.isPresent()) {
            try {
                reconciliation.run(device, asked.get(), between);
            } catch (DeviceTrouble trouble) {
                rows.reconcileLater(device.id(), settings.longestPause());
                throw trouble;
            }
        }
    }

    void probe(Device device) {
        rows.probed(device.id(), drivers.of(device).probe(device), settings.probe());
    }

    private void subscribe(Device device) {
        toldAt.get()
                .ifPresent(at -> drivers.of(device)
                        .subscribe(device, at.host(), at.port(), "/gate/hik/" + gates.token(device.id())));
    }
}
