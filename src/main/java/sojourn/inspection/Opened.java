package sojourn.inspection;

import java.awt.image.BufferedImage;

/** What came of opening an uploaded picture. */
public sealed interface Opened {

    /**
     * Its pixels, upright and without anything else the file held.
     *
     * @param image of the colours the file has: grey, indexed, transparent and 16 bits deep too; smaller than the file's when that is large
     * @param width of the whole picture as it is seen upright, in pixels
     * @param height as well
     */
    record Picture(BufferedImage image, int width, int height) implements Opened {}

    record Refused(Reason reason) implements Opened {}
}
