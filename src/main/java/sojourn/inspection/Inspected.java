package sojourn.inspection;

/** What came of looking at an uploaded basis. */
public sealed interface Inspected {

    /**
     * May be kept and shown.
     *
     * @param pages 1 to {@link Inspection#MOST_PAGES}; a picture has one
     * @param content what to keep instead of the upload: a PDF is the upload itself, a picture is drawn anew
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Accepted(Format format, int pages, byte[] content) implements Inspected {}

    record Refused(Reason reason) implements Inspected {}
}
