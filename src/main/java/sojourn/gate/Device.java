package sojourn.gate;

/**
 * 闸机: the reader standing at a gate.
 *
 * @param name what people call it: 东门 1 号进口
 * @param direction which way its door leads
 * @param access how it is reached; for those that call us, by which serial number they are known
 * @param profile what differs from what its protocol's makers document
 * @param inUse false: nothing is sent to it any more, and nothing it sends is believed
 */
public record Device(
        DeviceId id,
        GateId gate,
        String name,
        Protocol protocol,
        Direction direction,
        Access access,
        Profile profile,
        boolean inUse) {}
