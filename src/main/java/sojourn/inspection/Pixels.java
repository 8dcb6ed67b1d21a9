package sojourn.inspection;

/** How large a picture may be: 40 megapixels, and 12,000 pixels on a side. Read from its header, before anything is drawn. */
final class Pixels {

    static final int MOST = 40_000_000;
    static final int LONGEST_SIDE = 12_000;

    private Pixels() {}

    static void check(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw new Forbidden(Reason.BROKEN);
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new Forbidden(Reason.TOO_MANY_PIXELS);
        }
        checkArea(width, height);
    }

    /** For pictures inside a PDF: a long narrow strip is one line of a scan there. */
    static void checkArea(long width, long height) {
        if (width > MOST || height > MOST || width * height > MOST) {
            throw new Forbidden(Reason.TOO_MANY_PIXELS);
        }
    }
}
