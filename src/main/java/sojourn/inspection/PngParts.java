package sojourn.inspection;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG that make its picture (ISO/IEC 15948): header, palette, transparency, pixels and end. Text, profiles, animation and
 * what follows the end are left out before any decoder sees them; a compressed text can be a bomb too.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PngParts(byte[] picture) {

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int FRAME = 12; // length, name and checksum around each chunk

    static PngParts of(byte[] upload) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(upload.length);
        kept.write(upload, 0, 8);
        int at = 8;
        String name = "";
        while (!name.equals("IEND")) {
            long length = Bytes.fourAt(upload, at);
            if (length > upload.length - at - FRAME) {
                throw new Forbidden(Reason.BROKEN);
            }
            int whole = (int) length + FRAME;
            name = name(upload, at + 4);
            if ((at == 8) != name.equals("IHDR")) {
                throw new Forbidden(Reason.BROKEN);
            }
            if (NEEDED.contains(name)) {
                checkSum(upload, at, (int) length);
                kept.write(upload, at, whole);
            }
            if (at == 8) {
                Pixels.check(Bytes.fourAt(upload, 16), Bytes.fourAt(upload, 20));
            }
            at += whole;
        }
        return new PngParts(kept.toByteArray());
    }

    private static String name(byte[] upload, int at) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            name.append((char) (upload[at + i] & 0xff));
        }
        return name.toString();
    }

    private static void checkSum(byte[] upload, int at, int length) {
        CRC32 sum = new CRC32();
        sum.update(upload, at + 4, length + 4);
        if (sum.getValue() != Bytes.fourAt(upload, at + 8 + length)) {
            throw new Forbidden(Reason.BROKEN);
        }
    }
}
