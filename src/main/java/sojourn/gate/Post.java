package sojourn.gate;

import sojourn.organization.CampusId;

/** Where a device in use stands. */
public record Post(DeviceId device, CampusId campus, Protocol protocol) {}
