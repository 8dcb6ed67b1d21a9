package sojourn.portrait;

/**
 * Where head and shoulders are, seen from the box that the detector draws from the forehead to the chin: 3:4, the box 45 % of the width, the
 * eyes a little above the middle (as ISO/IEC 19794-5 has it). The same proportions tell where a face should be when none is found.
 */
final class Framing {

    private static final double FACE = 0.45;
    private static final double FACE_TOP = 0.285;
    private static final int SHAPE_WIDTH = 3;
    private static final int SHAPE_HEIGHT = 4;

    private Framing() {}

    static Box around(Box face, int width, int height) {
        Box window = Box.window(width, height);
        int wide = (int) Math.min(window.width(), Math.round(face.width() / FACE));
        wide -= wide % SHAPE_WIDTH;
        int high = wide / SHAPE_WIDTH * SHAPE_HEIGHT;
        int x = face.x() + face.width() / 2 - wide / 2;
        int y = (int) Math.round(face.y() + face.height() / 2.0 - (FACE_TOP * high + face.height() / 2.0));
        return new Box(x, y, wide, high).inside(width, height);
    }

    /** Of somebody who holds the camera as the outline on the screen asks. */
    static Box expected(int width, int height) {
        Box window = Box.window(width, height);
        int side = (int) Math.round(window.width() * FACE);
        int y = window.y() + (int) Math.round(window.height() * FACE_TOP);
        return new Box(window.x() + (window.width() - side) / 2, y, side, side);
    }
}
