package sojourn.inspection;

/** Finds marks in an upload; a mark is written as text whose characters are bytes. */
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] bytes, String mark) {
        return at(bytes, 0, mark);
    }

    static boolean at(byte[] bytes, int offset, String mark) {
        if (offset < 0 || offset + mark.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((bytes[offset + i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first place at or after {@code from} and before {@code to}, or -1. */
    static int indexOf(byte[] bytes, String mark, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, bytes.length); i++) {
            if (at(bytes, i, mark)) {
                return i;
            }
        }
        return -1;
    }

    /** The last place, or -1. */
    static int lastIndexOf(byte[] bytes, String mark) {
        for (int i = bytes.length - mark.length(); i >= 0; i--) {
            if (at(bytes, i, mark)) {
                return i;
            }
        }
        return -1;
    }

    /** Two bytes, the higher first; past the end the upload is broken. */
    static int twoAt(byte[] bytes, int offset) {
        if (offset < 0 || offset + 2 > bytes.length) {
            throw new Forbidden(Reason.BROKEN);
        }
        return ((bytes[offset] & 0xff) << 8) | (bytes[offset + 1] & 0xff);
    }

    /** Four bytes without sign, the highest first; past the end the upload is broken. */
    static long fourAt(byte[] bytes, int offset) {
        return ((long) twoAt(bytes, offset) << 16) | twoAt(bytes, offset + 2);
    }
}
