package sojourn.face;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a picture was forgotten.
 *
 * @param destroyedAt when its key was destroyed; null for the moment until it is
 */
public record Proof(
        FacePhotoId photo,
        Cause cause,
        Instant forgottenAt,
        @Nullable Instant destroyedAt) {}
