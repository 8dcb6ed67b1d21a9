package sojourn.basis;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of a basis. */
public record BasisId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
