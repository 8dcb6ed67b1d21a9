package sojourn.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Everything that must not come in, each with the reason that is told; none of it is a file, all of it is made here. */
final class ForbiddenUploads {

    private ForbiddenUploads() {}

    static Stream<Arguments> all() {
        return Stream.of(
                        Renamed.all(),
                        Polyglots.all(),
                        odd(),
                        pages(),
                        EncryptedPdfs.all(),
                        Bombs.all(),
                        ActivePdfs.all())
                .flatMap(one -> one);
    }

    static Arguments upload(String name, Reason reason, Upload upload) {
        return Arguments.of(name, reason, upload);
    }

    private static Stream<Arguments> odd() {
        byte[] whole = Pdf.onePage().bytes();
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        return Stream.of(
                upload("nothing", Reason.EMPTY, () -> new byte[0]),
                upload("10 MB and a byte", Reason.TOO_LARGE, () -> new byte[Inspection.MOST_BYTES + 1]),
                upload(
                        "PDF of 10 MB and a byte",
                        Reason.TOO_LARGE,
                        () -> Arrays.copyOf(whole, Inspection.MOST_BYTES + 1)),
                upload("10 MB of zeros", Reason.UNKNOWN_TYPE, () -> new byte[Inspection.MOST_BYTES]),
                upload("white space", Reason.UNKNOWN_TYPE, () -> Pdf.latin(" \n\t")),
                broken("PDF header alone", "%PDF-"),
                broken("PDF header and end", "%PDF-1.7\n%%EOF"),
                broken("PDF of version 9", text.replace("%PDF-1.7", "%PDF-9.9")),
                broken("PDF without version", text.replace("%PDF-1.7", "%PDF-x.y")),
                broken("PDF without cross-reference", text.replace("\nxref", "\nxxxx")),
                broken("PDF without start of it", text.replace("startxref", "startyref")),
                broken("PDF with start of it elsewhere", text.replaceAll("startxref\n\\d+", "startxref\n7")),
                broken("PDF with start of it behind the end", text.replaceAll("startxref\n\\d+", "startxref\n999999")),
                broken("PDF without catalog", text.replace("/Root 1 0 R", "/Rxxt 1 0 R")),
                broken("PDF with a catalog that is not there", text.replace("/Root 1 0 R", "/Root 9 0 R")),
                broken("PDF with wrong place of an object", text.replace("0000000015", "0000000016")),
                broken("PDF with unfinished object", text.replaceFirst("endobj", "endxxx")),
                broken("PDF with unfinished dictionary", text.replaceFirst(">>\nendobj", "  \nendobj")),
                broken(
                        "PDF with two page trees in a ring",
                        Pdf.onePage()
                                .put(2, "<</Type/Pages/Kids[4 0 R]/Count 1>>")
                                .put(4, "<</Type/Pages/Kids[2 0 R]/Count 1>>")),
                broken(
                        "PDF with a stream that says less",
                        Pdf.page("/Contents 4 0 R")
                                .put(4, "<</Length 3>>stream\n", Pdf.latin("0 0 m 1 1 l S"), "\nendstream")),
                broken(
                        "PDF with a stream that says more",
                        Pdf.page("/Contents 4 0 R")
                                .put(4, "<</Length 9999>>stream\n", Pdf.latin("0 0 m 1 1 l S"), "\nendstream")),
                broken(
                        "PDF with a stream without length",
                        Pdf.page("/Contents 4 0 R").put(4, "<<>>stream\n", Pdf.latin("0 0 m 1 1 l S"), "\nendstream")),
                broken(
                        "PDF with an unknown filter",
                        Pdf.page("/Contents 4 0 R").stream(4, "/Filter/Rot13", new byte[9])),
                broken("PDF with a million brackets", Pdf.onePage().put(4, "[".repeat(1_000_000))),
                broken(
                        "PDF with deep brackets that close",
                        Pdf.onePage().put(4, "[".repeat(20_000) + "]".repeat(20_000))),
                broken("PDF with deep dictionaries", Pdf.onePage().put(4, "<</A".repeat(50_000))),
                broken("PDF with deep dictionaries in a stream", Pdf.onePage().pack(4, "<</A ".repeat(50_000))),
                broken("JPEG mark alone", "\u00ff\u00d8\u00ff"),
                broken("JPEG mark and text", "\u00ff\u00d8\u00ff\u00e0<script>alert(1)</script>"),
                broken("JPEG without pixels", "\u00ff\u00d8\u00ff\u00d9"),
                broken("PNG mark alone", "\u0089PNG\r\n\u001a\n"),
                broken("PNG mark and text", "\u0089PNG\r\n\u001a\n<script>alert(1)</script>"),
                upload("PNG of no width", Reason.BROKEN, () -> Pictures.pngSaying(0, 9, new byte[0])),
                upload(
                        "PNG with other pixels",
                        Reason.BROKEN,
                        () -> Pictures.pngSaying(9, 9, Pdf.latin("not deflated"))),
                upload(
                        "PNG with too few pixels",
                        Reason.BROKEN,
                        () -> Pictures.pngSaying(99, 99, Pdf.deflated(new byte[9]))),
                upload("PNG with wrong checksum", Reason.BROKEN, () -> {
                    byte[] png = Pictures.png();
                    png[30]++;
                    return png;
                }),
                upload("JPEG in CMYK", Reason.CMYK, Pictures::cmyk),
                upload("JPEG of no height", Reason.BROKEN, () -> Pictures.jpegSaying(9, 0)));
    }

    private static Stream<Arguments> pages() {
        return Stream.of(
                upload(
                        "PDF of 51 pages",
                        Reason.TOO_MANY_PAGES,
                        () -> Pdf.pages(51).bytes()),
                upload(
                        "PDF of 10,000 pages",
                        Reason.TOO_MANY_PAGES,
                        () -> Pdf.pages(10_000).bytes()),
                upload(
                        "PDF of 51 pages that says 1",
                        Reason.TOO_MANY_PAGES,
                        () -> Pdf.latin(new String(Pdf.pages(51).bytes(), StandardCharsets.ISO_8859_1)
                                .replace("/Count 51", "/Count 1 "))),
                broken("PDF of no page", Pdf.onePage().put(2, "<</Type/Pages/Kids[]/Count 0>>")),
                broken("PDF of 1 page that says 2", Pdf.onePage().put(2, "<</Type/Pages/Kids[3 0 R]/Count 2>>")),
                broken("PDF with a page twice", Pdf.onePage().put(2, "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>")),
                broken("PDF with its tree in itself", Pdf.onePage().put(2, "<</Type/Pages/Kids[2 0 R]/Count 1>>")),
                broken("PDF with a missing page", Pdf.onePage().put(2, "<</Type/Pages/Kids[9 0 R]/Count 1>>")),
                broken("PDF with a page that is a number", Pdf.onePage().put(3, "42")));
    }

    private static Arguments broken(String name, String upload) {
        return upload(name, Reason.BROKEN, () -> Pdf.latin(upload));
    }

    private static Arguments broken(String name, Pdf pdf) {
        return upload(name, Reason.BROKEN, pdf::bytes);
    }
}
