package sojourn.portrait;

/** A part of a picture, in pixels from its upper left corner. */
record Box(int x, int y, int width, int height) {

    private static final double SHAPE = 4.0 / 3;

    /** The largest part of a picture of this size that is 3:4 and stands in its middle. */
    static Box window(int width, int height) {
        int wide = (int) Math.min(width, Math.round(height / SHAPE));
        int high = (int) Math.min(height, Math.round(wide * SHAPE));
        return new Box((width - wide) / 2, (height - high) / 2, wide, high);
    }

    Box scaled(double factor) {
        return new Box(
                (int) Math.round(x * factor), (int) Math.round(y * factor), (int) Math.round(width * factor), (int)
                        Math.round(height * factor));
    }

    /** Moved, and if need be made smaller, so that it lies in a picture of this size. */
    Box inside(int pictureWidth, int pictureHeight) {
        int wide = Math.min(width, pictureWidth);
        int high = Math.min(height, pictureHeight);
        return new Box(Math.clamp(x, 0, pictureWidth - wide), Math.clamp(y, 0, pictureHeight - high), wide, high);
    }

    /** The middle of it, so much of its width and height. */
    Box inner(double share) {
        int wide = (int) Math.round(width * share);
        int high = (int) Math.round(height * share);
        return new Box(x + (width - wide) / 2, y + (height - high) / 2, wide, high);
    }
}
