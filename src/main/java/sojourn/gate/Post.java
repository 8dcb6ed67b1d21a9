package sojourn.gate;

import sojourn.organization.CampusId;

/**
 * Where a device in use stands.
 *
 * @param name of the device, as people call it
 */
public record Post(
        DeviceId device, String name, GateId gate, CampusId campus, Protocol protocol, Direction direction) {}
