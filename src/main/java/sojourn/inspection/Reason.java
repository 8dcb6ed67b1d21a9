package sojourn.inspection;

/** Why an uploaded basis is refused (R6). */
public enum Reason {
    /** Not one byte. */
    EMPTY,
    /** More than {@link Inspection#MOST_BYTES}. */
    TOO_LARGE,
    /** Its content is no PDF, JPEG or PNG, whatever its name says. */
    UNKNOWN_TYPE,
    /** Begins as one of them and cannot be read to its end; a JPEG in CMYK too. */
    BROKEN,
    /** A PDF behind a password, the empty one too. */
    ENCRYPTED,
    /** A PDF that does something, or carries a file: scripts, launched programs, forms that send themselves, media, attachments. */
    ACTIVE,
    /** More than {@link Inspection#MOST_PAGES}. */
    TOO_MANY_PAGES,
    /** A picture, or one in a PDF, larger than {@link Pixels} allows. */
    TOO_MANY_PIXELS,
    /** Unpacks to far more than it is, or takes too long to look at. */
    BOMB,
    /** Nobody had time to look at it; nothing is said about the file. */
    BUSY,
    /** Something else stands before, behind or between the parts of a PDF, so that another program would read another file. */
    SMUGGLES;

    /** The key of the sentence that tells the person. */
    public String key() {
        return "inspection.refused." + name();
    }
}
