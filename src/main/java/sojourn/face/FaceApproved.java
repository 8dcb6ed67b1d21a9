package sojourn.face;

import java.time.Instant;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/** A picture passed its review and opens from now on in place of any earlier one. */
public record FaceApproved(PersonId person, HumanId human, FacePhotoId photo, Instant at) {}
