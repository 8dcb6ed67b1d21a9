package sojourn.portrait;

/** A part of a picture, in pixels from its upper left corner. */
record Box(int x, int y, int width, int height) {

    Box scaled(double factor) {
        return new Box(
                (int) Math.round(x * factor), (int) Math.round(y * factor), (int) Math.round(width * factor), (int)
                        Math.round(height * factor));
    }
}
