package sojourn.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Small uploads that would become large, or that would keep the machine busy. */
final class Bombs {

    private static final byte[] MEGABYTE = new byte[1 << 20];

    private Bombs() {}

    static Stream<Arguments> all() {
        return Stream.concat(
                pictures(),
                Stream.of(
                        bomb("1 GB of zeros", () -> content("/Filter/FlateDecode", gigabyte())),
                        bomb(
                                "1 GB in a twice packed stream",
                                () -> content("/Filter[/FlateDecode/FlateDecode]", Pdf.deflated(gigabyte()))),
                        bomb(
                                "1 GB in a thrice packed stream",
                                () -> content(
                                        "/Filter[/FlateDecode/FlateDecode/FlateDecode]",
                                        Pdf.deflated(Pdf.deflated(gigabyte())))),
                        bomb(
                                "1 GB between two filters",
                                () -> content("/Filter[/FlateDecode/ASCIIHexDecode]", gigabyte())),
                        bomb(
                                "1 GB with a predictor",
                                () -> content(
                                        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 100>>", gigabyte())),
                        bomb(
                                "1 GB that calls itself a picture",
                                () -> content("/Subtype/Image/Width 9/Height 9/Filter/FlateDecode", gigabyte())),
                        bomb(
                                "1 GB that no page uses",
                                () -> Pdf.onePage().stream(4, "/Filter/FlateDecode", gigabyte())
                                        .bytes()),
                        bomb("1 GB by its short name", () -> content("/Filter/Fl", gigabyte())),
                        bomb("1 GB the cross-reference hides", () -> {
                            byte[] packed = gigabyte();
                            return Pdf.onePage()
                                    .beforeXref("9 0 obj\n<</Filter/FlateDecode/Length " + packed.length + ">>stream\n"
                                            + new String(packed, StandardCharsets.ISO_8859_1)
                                            + "\nendstream\nendobj\n")
                                    .bytes();
                        }),
                        bomb("300 MB in thirty pictures", () -> {
                            Pdf pdf = Pdf.onePage();
                            byte[] packed = Pdf.deflated(MEGABYTE, 10);
                            for (int i = 4; i < 34; i++) {
                                pdf.stream(i, "/Subtype/Image/Width 9/Height 9/Filter/FlateDecode", packed);
                            }
                            return pdf.bytes();
                        }),
                        bomb(
                                "run lengths",
                                () -> content("/Filter[/FlateDecode/RunLengthDecode]", Pdf.deflated(runs()))),
                        bomb(
                                "five filters",
                                () -> content(
                                        "/Filter[/ASCIIHexDecode/ASCIIHexDecode/ASCIIHexDecode/ASCIIHexDecode/FlateDecode]",
                                        new byte[9])),
                        bomb(
                                "a thousand filters",
                                () -> content("/Filter[" + "/FlateDecode ".repeat(1_000) + "]", new byte[9])),
                        bomb(
                                "a row of 2 GB",
                                () -> content(
                                        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647>>",
                                        Pdf.deflated(new byte[99]))),
                        bomb(
                                "a row of many colours",
                                () -> content(
                                        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Colors 99999>>",
                                        Pdf.deflated(new byte[99]))),
                        bomb(
                                "object stream of 1 GB",
                                () -> Pdf.onePage().stream(4, "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", gigabyte())
                                        .bytes()),
                        bomb(
                                "object stream of 9 MB of spaces",
                                () -> Pdf.onePage()
                                        .pack(4, " ".repeat(9 << 20) + "1")
                                        .bytes()),
                        bomb("cross-reference stream of 1 GB", Bombs::crossReference),
                        bomb(
                                "object stream of 1 GB behind a picture",
                                () -> hidden("/Type/ObjStm/N 1/First 4/Filter[/DCTDecode/FlateDecode]")),
                        bomb("1 GB behind the short name of a picture", () -> hidden("/Filter[/DCT/Fl]")),
                        bomb(
                                "1 GB behind a fax",
                                () -> hidden("/Subtype/Image/Width 9/Height 9/Filter[/CCITTFaxDecode/FlateDecode]")),
                        bomb(
                                "object stream that is a picture",
                                () -> hidden("/Type/ObjStm/N 1/First 4/Filter/DCTDecode")),
                        bomb(
                                "object stream that is a fax and does not say that it is one",
                                () -> hidden(
                                        "/N 1/First 4/Filter/CCITTFaxDecode/DecodeParms<</Columns 99999/Rows 99999>>")),
                        bomb(
                                "cross-reference that is a picture",
                                () -> hidden("/W[1 2 1]/Size 99/Root 1 0 R/Filter/JPXDecode")),
                        bomb(
                                "two million objects",
                                () -> Pdf.onePage()
                                        .put(4, "[" + "0 ".repeat(2_100_000) + "]")
                                        .bytes())));
    }

    private static Stream<Arguments> pictures() {
        return Stream.of(
                pixels("PNG of 50,000 by 50,000", () -> Pictures.pngSaying(50_000, 50_000, Pdf.deflated(new byte[9]))),
                pixels(
                        "PNG of 2 billion by 2 billion",
                        () -> Pictures.pngSaying(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[0])),
                pixels("PNG of 4 billion", () -> Pictures.pngSaying(-1, 1, new byte[0])),
                pixels("PNG of 12,001 by 1", () -> Pictures.pngSaying(12_001, 1, new byte[0])),
                pixels("PNG of 1 by 12,001", () -> Pictures.pngSaying(1, 12_001, new byte[0])),
                pixels("PNG of 40 megapixels and some", () -> Pictures.pngSaying(3_334, 12_000, new byte[0])),
                pixels("JPEG of 65,535 by 65,535", () -> Pictures.jpegSaying(65_535, 65_535)),
                pixels("JPEG of 12,001 by 32", () -> Pictures.jpegSaying(12_001, 32)),
                pixels("JPEG of 7,000 by 7,000", () -> Pictures.jpegSaying(7_000, 7_000)),
                pixels(
                        "PDF with a picture of 50,000 by 50,000",
                        () -> WelcomePdfs.image(
                                        "/Width 50000/Height 50000/Filter/FlateDecode", Pdf.deflated(new byte[9]))
                                .bytes()),
                pixels(
                        "PDF with a picture of 41 megapixels",
                        () -> WelcomePdfs.image("/W 41000/H 1000/Filter/CCITTFaxDecode", new byte[9])
                                .bytes()),
                pixels(
                        "PDF with a JPEG larger than it says",
                        () -> WelcomePdfs.image(
                                        "/Width 48/Height 32/Filter/DCTDecode", Pictures.jpegSaying(65_535, 65_535))
                                .bytes()),
                pixels(
                        "PDF with a large picture that no page uses",
                        () -> Pdf.onePage().stream(4, "/Subtype/Image/Width 99999/Height 99999", new byte[9])
                                .bytes()),
                ForbiddenUploads.upload("JPEG of a thousand scans", Reason.BOMB, Bombs::scans));
    }

    private static byte[] scans() {
        byte[] plain = Pictures.jpeg();
        int scan = Bytes.indexOf(plain, "\u00ff\u00da", 2, plain.length);
        byte[] one = Arrays.copyOfRange(plain, scan, plain.length - 2);
        byte[][] parts = new byte[1_002][];
        Arrays.fill(parts, one);
        parts[0] = Arrays.copyOf(plain, scan);
        parts[1_001] = Pdf.latin("\u00ff\u00d9");
        return Pictures.join(parts);
    }

    /** In a stream that no page uses. */
    private static byte[] hidden(String dictionary) {
        return Pdf.onePage().stream(4, dictionary, Pictures.jpeg()).bytes();
    }

    private static byte[] crossReference() {
        byte[] packed = gigabyte();
        byte[] head = Pdf.latin("%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 2 1]/Size 99/Root 2 0 R/Filter/FlateDecode/Length "
                + packed.length + ">>stream\n");
        return Pictures.join(head, packed, Pdf.latin("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
    }

    // Two bytes stand for 128.
    private static byte[] runs() {
        byte[] runs = new byte[1 << 20];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        return runs;
    }

    private static byte[] gigabyte() {
        return Gigabyte.PACKED.clone();
    }

    private static byte[] content(String dictionary, byte[] stream) {
        return Pdf.page("/Contents 4 0 R").stream(4, dictionary, stream).bytes();
    }

    private static Arguments bomb(String name, Upload upload) {
        return ForbiddenUploads.upload("PDF bomb: " + name, Reason.BOMB, upload);
    }

    private static Arguments pixels(String name, Upload upload) {
        return ForbiddenUploads.upload(name, Reason.TOO_MANY_PIXELS, upload);
    }

    /** Packed when first asked for, once. */
    private static final class Gigabyte {

        private static final byte[] PACKED = Pdf.deflated(MEGABYTE, 1 << 10);
    }
}
