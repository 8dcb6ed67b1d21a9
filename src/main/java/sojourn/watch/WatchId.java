package sojourn.watch;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of an entry of the watch list. */
public record WatchId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
