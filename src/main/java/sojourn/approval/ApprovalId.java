package sojourn.approval;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of an approval, and of the application it is about. */
public record ApprovalId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
