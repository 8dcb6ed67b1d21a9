package sojourn.passage;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of a passage. */
public record PassageId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
