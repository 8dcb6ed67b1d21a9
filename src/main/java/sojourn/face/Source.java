package sojourn.face;

/** How a picture came about, as far as the browser tells: no proof that somebody stood before the camera. */
public enum Source {
    /** Taken on the page. */
    CAMERA,
    /** Chosen from an album, or taken by the phone's own camera app. */
    FILE;

    /** The message key of its word. */
    public String key() {
        return "face.source." + name();
    }
}
