package sojourn.emergency;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of an emergency entry. */
public record EmergencyId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
