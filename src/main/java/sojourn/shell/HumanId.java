package sojourn.shell;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a human who uses Sojourn: someone with an office, a temporary person, or both. */
public record HumanId(UUID value) implements EntityId, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
