package sojourn.inspection;

/** What a basis may be (R6): a document or a picture, known by its content, never by its name. */
public enum Format {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
