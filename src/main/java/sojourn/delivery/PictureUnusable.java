package sojourn.delivery;

import java.time.Instant;
import sojourn.face.FacePhotoId;
import sojourn.gate.DeviceId;
import sojourn.register.PersonId;

/** A device cannot use somebody's approved picture: they must take another, and have a pass code until then. May be told twice. */
public record PictureUnusable(PersonId person, FacePhotoId photo, DeviceId device, Instant at) {}
