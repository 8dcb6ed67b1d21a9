package sojourn.entry;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of a permit. */
public record PermitId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
