package sojourn.face;

/** For the first time so many people's faces are kept that the university should prepare to file, or has to. */
public record FacesCounted(StoredFaces.Reached reached, long people) {}
