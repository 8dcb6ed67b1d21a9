package sojourn.organization;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of an office that somebody holds or held. */
public record OfficeId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
