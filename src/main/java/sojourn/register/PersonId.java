package sojourn.register;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Identifies a 临时人员. */
public record PersonId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
