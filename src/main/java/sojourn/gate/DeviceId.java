package sojourn.gate;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of a device. */
public record DeviceId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
