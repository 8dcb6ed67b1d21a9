package sojourn.myself;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Identifies a request to have something put right. */
public record CorrectionId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
