package sojourn.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Gate;
import sojourn.gate.GateId;
import sojourn.gate.Protocol;

/** The gates, their devices and how these are, for many items at once. */
record Landscape(Map<GateId, Gate> gates, Map<DeviceId, Device> devices, Map<DeviceId, DeviceStanding> standings) {

    static Landscape of(Collection<Gate> gates, Collection<Device> devices, Collection<DeviceStanding> standings) {
        return new Landscape(
                gates.stream().collect(Collectors.toMap(Gate::id, Function.identity())),
                devices.stream().filter(Device::inUse).collect(Collectors.toMap(Device::id, Function.identity())),
                standings.stream().collect(Collectors.toMap(DeviceStanding::device, Function.identity())));
    }

    /** Empty at a device out of use. */
    Optional<Place> place(PlaceRows.Row row) {
        var item = row.item();
        var device = devices.get(item.device());
        var gate = device == null ? null : gates.get(device.gate());
        if (device == null || gate == null) {
            return Optional.empty();
        }
        var standing = standings.get(device.id());
        var away = standing == null ? null : standing.trouble();
        var known = item.known();
        var copy = item.wanted() == null ? known : item.wanted();
        return Optional.of(new Place(
                item.person(),
                item.number(),
                copy == null ? "" : copy.name(),
                gate,
                device,
                State.of(item, row.held(), device.protocol() == Protocol.MANUAL, away),
                item.trouble() == null && item.next() != Step.NONE ? away : item.trouble(),
                item.failures(),
                row.again(),
                row.settledAt(),
                (known == null || item.isTaken()) ? null : known.from(),
                (known == null || item.isTaken()) ? null : known.until(),
                item.wanted() != null && item.wanted().face() != null));
    }
}
