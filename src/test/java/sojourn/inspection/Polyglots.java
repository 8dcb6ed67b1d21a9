package sojourn.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.Arguments;

/** One file that is two: a PDF to one program, something else to another. */
final class Polyglots {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private Polyglots() {}

    static Stream<Arguments> all() {
        return Stream.of(
                before("HTML", "<!DOCTYPE html><!--"),
                before("ZIP", new String(zip(), StandardCharsets.ISO_8859_1)),
                before("GIF", "GIF89a\1\0\1\0\0\0\0;"),
                before("a program", "MZ\u0090\0"),
                before("a shell script", "#!/bin/sh\nexit\n"),
                before("a byte order mark", "\u00ef\u00bb\u00bf"),
                before("a line", "\n"),
                before("1,000 bytes", "a".repeat(1_000)),
                behind("HTML", Pdf.latin(SCRIPT)),
                behind("ZIP", zip()),
                behind("JPEG", Pictures.jpeg()),
                behind("PNG", Pictures.png()),
                behind("PHP", Pdf.latin("<?php evil();")),
                behind("a program", Pdf.latin("MZ\u0090\0")),
                behind("one letter", Pdf.latin("a")),
                behind("a comment", Pdf.latin("% harmless?\n")),
                behind("2 kB of lines", Pdf.latin("\n".repeat(2_000))),
                between("HTML in a comment", "%" + SCRIPT + "\n"),
                between("HTML in capitals", "%<HTML>\n"),
                between("PHP in a comment", "%<?php evil(); ?>\n"),
                between("SVG in a comment", "%<svg onload=evil()>\n"),
                between("ZIP in a comment", "%" + new String(zip(), StandardCharsets.ISO_8859_1) + "\n"),
                smuggles(
                        "ZIP in a stream",
                        () -> Pdf.onePage().stream(4, "", zip()).bytes()),
                smuggles(
                        "ZIP before the end mark",
                        () -> Pdf.latin(text(Pdf.onePage()).replace("\n%%EOF", "\n" + latin(zip()) + "%%EOF"))),
                smuggles(
                        "text before the end mark",
                        () -> Pdf.latin(text(Pdf.onePage()).replace("\n%%EOF", "\nevil %%EOF"))),
                smuggles(
                        "HTML in the catalog",
                        () -> Pdf.catalog("/Lang(" + SCRIPT + ")").bytes()),
                ForbiddenUploads.upload(
                        "GIF that is a script",
                        Reason.UNKNOWN_TYPE,
                        () -> Pdf.latin("GIF89a/*\1\0\1\0\0\0*/=1;alert(1)")),
                ForbiddenUploads.upload(
                        "BMP that is a script", Reason.UNKNOWN_TYPE, () -> Pdf.latin("BM/*\0\0*/=1;alert(1)")));
    }

    private static Arguments before(String what, String content) {
        return smuggles(
                "PDF behind " + what,
                () -> Pictures.join(Pdf.latin(content), Pdf.onePage().bytes()));
    }

    private static Arguments behind(String what, byte[] content) {
        return smuggles("PDF before " + what, () -> Pictures.join(Pdf.onePage().bytes(), content));
    }

    private static Arguments between(String what, String content) {
        return smuggles(
                "PDF with " + what, () -> Pdf.onePage().beforeXref(content).bytes());
    }

    private static Arguments smuggles(String name, Upload upload) {
        return ForbiddenUploads.upload(name, Reason.SMUGGLES, upload);
    }

    private static String text(Pdf pdf) {
        return latin(pdf.bytes());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("evil.sh"));
            zip.write(Pdf.latin("rm -rf /"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
