package sojourn.portrait;

/**
 * What is wrong with a picture, or odd about it (R32). One that refuses tells the person what to do; the others are told to the reviewer of
 * an accepted picture. In the order in which they matter.
 */
public enum Finding {
    /** More pictures are being looked at than the settings let wait. */
    BUSY(true),
    /** Something of ours failed; the log says what. */
    CHECK_FAILED(true),
    /** Not one byte. */
    EMPTY(true),
    /** More than 10 MB. */
    TOO_LARGE(true),
    /** No JPEG or PNG, whatever its name says. */
    WRONG_FORMAT(true),
    /** Begins as one of them and cannot be read to its end. */
    BROKEN(true),
    /** A JPEG in the colours of printers. */
    CMYK(true),
    /** More than 40 megapixels, or 12,000 pixels on a side. */
    TOO_MANY_PIXELS(true),
    /** Fewer pixels than gates need. */
    TOO_SMALL(true),
    /** Black and white. */
    GREY(true),
    TOO_DARK(true),
    TOO_BRIGHT(true),
    /** The detector found none; a human may still see one, see {@link Portraits#judgeWithoutDetector}. */
    NO_FACE(true),
    SEVERAL_FACES(true),
    TOO_FAR(true),
    TOO_NEAR(true),
    /** The face reaches an edge of the picture. */
    CUT_OFF(true),
    /** All of the face is about equally bright, as behind a dirty lens or against the light. */
    FLAT(true),
    BLURRED(true),
    /** Nobody looked for a face: the place of the crop is a guess. */
    NOT_DETECTED(false),
    /** Something much smaller was taken for a face too. */
    SECOND_FACE(false),
    DIM(false),
    /** Parts of the face are white. */
    GLARE(false),
    /** Parts of the face are black. */
    SHADOW(false),
    UNEVEN_LIGHT(false),
    DULL(false),
    SOFT_FOCUS(false),
    NOISY(false),
    /** Fewer pixels on the face than recommended; the picture is enlarged. */
    FEW_PIXELS(false),
    TILTED(false),
    /** Hair or chin may be cut. */
    TIGHT(false),
    BUSY_BACKGROUND(false);

    private final boolean refuses;

    Finding(boolean refuses) {
        this.refuses = refuses;
    }

    public boolean refuses() {
        return refuses;
    }

    /** Whether it is no fault of the picture: the same one, tried again, may pass. */
    public boolean ours() {
        return this == BUSY || this == CHECK_FAILED;
    }

    /** The key of the sentence that tells the person, or the reviewer. */
    public String key() {
        return (refuses ? "portrait.refused." : "portrait.noticed.") + name();
    }
}
