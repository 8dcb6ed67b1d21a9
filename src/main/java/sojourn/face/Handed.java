package sojourn.face;

/**
 * A picture as it was handed in.
 *
 * @param content the file, at most 25 MB
 * @param waived whether a human is asked to look even if no face is found
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Handed(byte[] content, Source source, boolean waived) {}
