package sojourn.face;

import java.time.Instant;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/** A picture did not pass its review and is gone; the person may take another at once. */
public record FaceRefused(
        PersonId person, HumanId human, FacePhotoId photo, Refusal reason, String remark, Instant at) {}
