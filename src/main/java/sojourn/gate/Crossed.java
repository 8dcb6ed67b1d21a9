package sojourn.gate;

import java.util.List;

/** What a device has told of passages. Published in a transaction; whoever keeps them has kept them when publishing returns. */
public record Crossed(DeviceId device, List<Crossing> crossings) {}
