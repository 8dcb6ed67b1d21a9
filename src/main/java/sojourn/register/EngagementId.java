package sojourn.register;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Identifies one stay of a person (在校安排). */
public record EngagementId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
