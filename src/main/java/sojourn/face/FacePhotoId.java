package sojourn.face;

import java.util.UUID;
import sojourn.shell.EntityId;

/** Which one: the identity of a face photo. */
public record FacePhotoId(UUID value) implements EntityId {

    @Override
    public String toString() {
        return value.toString();
    }
}
