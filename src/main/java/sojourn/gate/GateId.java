package sojourn.gate;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of a gate. */
public record GateId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
