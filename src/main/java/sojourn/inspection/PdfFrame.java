package sojourn.inspection;

import java.util.regex.Pattern;

/** The first and last bytes of a PDF, and those between its streams: nothing may stand there that makes it another file too. */
final class PdfFrame {

    private static final int LONGEST_TAIL = 1024;
    // A zip is found by its last record, up to 64 kB before the end.
    private static final int ZIP_END = 65_557;
    private static final Pattern VERSION = Pattern.compile("%PDF-(1\\.[0-7]|2\\.0)[\\s\\x00%]");
    private static final Pattern START = Pattern.compile("startxref[\\s\\x00]+[0-9]+[\\s\\x00]+%%EOF");
    private static final Pattern OTHER =
            Pattern.compile("<(script|html|body|svg|iframe|!doctype\\s+html|\\?php|%@|jsp:)", Pattern.CASE_INSENSITIVE);

    private PdfFrame() {}

    static void check(byte[] upload) {
        if (!VERSION.matcher(latin(upload, 0, 9)).matches()) {
            throw new Forbidden(Reason.BROKEN);
        }
        int end = Bytes.lastIndexOf(upload, "%%EOF");
        if (end < 0) {
            throw new Forbidden(Reason.BROKEN);
        }
        int tail = end + 5;
        if (upload.length - tail > LONGEST_TAIL
                || !latin(upload, tail, upload.length).chars().allMatch(PdfFrame::space)) {
            throw new Forbidden(Reason.SMUGGLES);
        }
        int zip = Bytes.indexOf(upload, "PK\5\6", upload.length - ZIP_END, upload.length);
        if (zip >= 0) {
            throw new Forbidden(Reason.SMUGGLES);
        }
        int start = Bytes.lastIndexOf(upload, "startxref");
        if (start < 0 || start > end) {
            throw new Forbidden(Reason.BROKEN);
        }
        if (!START.matcher(latin(upload, start, tail)).matches()) {
            throw new Forbidden(Reason.SMUGGLES);
        }
    }

    static void checkOutside(CharSequence outside) {
        if (OTHER.matcher(outside).find()) {
            throw new Forbidden(Reason.SMUGGLES);
        }
    }

    private static boolean space(int c) {
        return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
    }

    private static String latin(byte[] upload, int from, int to) {
        int end = Math.min(to, upload.length);
        StringBuilder text = new StringBuilder();
        for (int i = from; i < end; i++) {
            text.append((char) (upload[i] & 0xff));
        }
        return text.toString();
    }
}
