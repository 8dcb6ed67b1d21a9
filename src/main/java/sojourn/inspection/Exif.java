package sojourn.inspection;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of a camera's notes (EXIF 2.32, a TIFF directory) that changes how the picture looks. */
final class Exif {

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** 1 to 8; 1, upright, when the notes do not say or cannot be read. */
    static int orientation(byte[] upload, int from, int to) {
        try {
            ByteBuffer notes = ByteBuffer.wrap(upload, from, to - from).slice();
            notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            notes.position(notes.getInt(4));
            int entries = notes.getShort() & 0xffff;
            for (int i = 0; i < entries; i++) {
                int tag = notes.getShort() & 0xffff;
                notes.position(notes.position() + 6);
                int value = notes.getShort();
                notes.position(notes.position() + 2);
                if (tag == ORIENTATION) {
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return 1;
        }
        return 1;
    }
}
