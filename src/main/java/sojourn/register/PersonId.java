package sojourn.register;

import java.util.UUID;
import sojourn.shell.EntityId;
import sojourn.shell.NotFound;

/** Identifies a 临时人员. */
public record PersonId(UUID value) implements EntityId {

    /** As it stands in a form; what is no id is nobody's. */
    public static PersonId of(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
