package sojourn.freeze;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of a freeze. */
public record FreezeId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
