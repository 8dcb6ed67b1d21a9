package sojourn.inspection;

/** What a basis may be (R6): a document or a picture, known by its content, never by its name. */
public enum Format {
    PDF("application/pdf", "%PDF-"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n");

    private final String mediaType;
    private final String mark;

    Format(String mediaType, String mark) {
        this.mediaType = mediaType;
        this.mark = mark;
    }

    boolean begins(byte[] upload) {
        return Bytes.startsWith(upload, mark);
    }

    public String mediaType() {
        return mediaType;
    }
}
