package sojourn.face;

import java.time.Instant;
import sojourn.register.PersonId;

/** A picture is gone for good; whatever else knows it, a gate for instance, forgets it too. */
public record FaceForgotten(PersonId person, FacePhotoId photo, Cause cause, Instant at) {}
