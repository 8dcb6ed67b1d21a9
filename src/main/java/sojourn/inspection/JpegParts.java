package sojourn.inspection;

import java.io.ByteArrayOutputStream;

/**
 * The segments of a JPEG that make its picture (ITU-T T.81), and which way up it is (EXIF orientation, 1 to 8). Comments, application data
 * and what follows the end are left out before any decoder sees them.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JpegParts(byte[] picture, int orientation) {

    // A progressive picture comes in about ten scans, each a pass over all pixels; a thousand of them are an attack.
    private static final int MOST_SCANS = 32;

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int EXIF = 0xe1;
    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;

    static JpegParts of(byte[] upload, Patience patience) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(upload.length);
        kept.write(upload, 0, 2);
        int orientation = 1;
        int frames = 0;
        int scans = 0;
        int at = 2;
        while (true) {
            patience.check();
            int marker = marker(upload, at);
            if (marker == END) {
                break;
            }
            int next = at + 2 + Bytes.twoAt(upload, at + 2);
            if (next < at + 4 || next > upload.length) {
                throw new Forbidden(Reason.BROKEN);
            }
            if (isFrame(marker)) {
                frames++;
                Pixels.check(Bytes.twoAt(upload, at + 7), Bytes.twoAt(upload, at + 5));
                checkColours(upload[at + 9]);
            } else if (marker == EXIF && Bytes.at(upload, at + 4, "Exif\0\0")) {
                orientation = Exif.orientation(upload, at + 10, next);
            } else if (marker == START_OF_SCAN) {
                scans++;
                next = endOfScan(upload, next);
            }
            if (marker < 0xe0 || (marker == ADOBE && Bytes.at(upload, at + 4, "Adobe"))) {
                kept.write(upload, at, next - at);
            }
            if (scans > MOST_SCANS) {
                throw new Forbidden(Reason.BOMB);
            }
            at = next;
        }
        if (frames != 1 || scans == 0) {
            throw new Forbidden(Reason.BROKEN);
        }
        kept.write(0xff);
        kept.write(END);
        return new JpegParts(kept.toByteArray(), orientation);
    }

    /** Looks only at the size, of a picture inside a PDF. */
    static void checkSize(byte[] picture) {
        int at = 2;
        while (!isFrame(marker(picture, at))) {
            at += 2 + Bytes.twoAt(picture, at + 2);
        }
        Pixels.checkArea(Bytes.twoAt(picture, at + 7), Bytes.twoAt(picture, at + 5));
    }

    private static int marker(byte[] upload, int at) {
        int both = Bytes.twoAt(upload, at);
        int marker = both & 0xff;
        boolean segment = marker >= 0xc0 && (marker < 0xd0 || marker > 0xd8) && (marker < 0xf0 || marker == COMMENT);
        if (both >> 8 != 0xff || !segment) {
            throw new Forbidden(Reason.BROKEN);
        }
        return marker;
    }

    // Four are CMYK, which the JDK refuses or, without a word of Adobe's, takes for red, green, blue and transparency.
    private static void checkColours(int colours) {
        if (colours == 4) {
            throw new Forbidden(Reason.CMYK);
        }
        if (colours != 1 && colours != 3) {
            throw new Forbidden(Reason.BROKEN);
        }
    }

    // c4, c8 and cc are tables in the middle of the range of frames.
    private static boolean isFrame(int marker) {
        return marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    // In the pixels an ff is followed by 00 or by a restart mark; anything else is the next segment.
    private static int endOfScan(byte[] upload, int from) {
        for (int i = from; i + 1 < upload.length; i++) {
            int next = upload[i + 1] & 0xff;
            if (upload[i] == (byte) 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return i;
            }
        }
        throw new Forbidden(Reason.BROKEN);
    }
}
