package sojourn.deputy;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of a naming of a deputy. */
public record DeputyshipId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
