package sojourn.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.params.provider.Arguments;

/** PDFs that a person rightly uploads. */
final class WelcomePdfs {

    private WelcomePdfs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                pdf("one page", 1, Pdf.onePage()),
                pdf("fifty pages", 50, Pdf.pages(50)),
                pdf("version 1.4", 1, Pdf.onePage().version("1.4")),
                pdf("version 2.0", 1, Pdf.onePage().version("2.0")),
                pdf("link to the web", 1, Pdf.annotation("/Subtype/Link/A<</S/URI/URI(https://www.seu.edu.cn/)>>")),
                pdf("link to mail", 1, Pdf.annotation("/Subtype/Link/A<</S/URI/URI(mailto:a@seu.edu.cn)>>")),
                pdf("link to a page", 1, Pdf.annotation("/Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]>>")),
                pdf("button for the next page", 1, Pdf.annotation("/Subtype/Link/A<</S/Named/N/NextPage>>")),
                pdf("opens at a page", 1, Pdf.catalog("/OpenAction[3 0 R/Fit]")),
                pdf("opens by going to a page", 1, Pdf.catalog("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>")),
                pdf(
                        "outline",
                        1,
                        Pdf.catalog("/Outlines 4 0 R")
                                .put(4, "<</First 5 0 R/Last 6 0 R/Count 2>>")
                                .put(5, "<</Title(a)/Parent 4 0 R/Next 6 0 R/Dest[3 0 R/Fit]>>")
                                .put(6, "<</Title(b)/Parent 4 0 R/Prev 5 0 R/A<</S/GoTo/D[3 0 R/Fit]>>>>")),
                pdf(
                        "structure of the text",
                        1,
                        Pdf.catalog("/StructTreeRoot 4 0 R")
                                .put(4, "<</Type/StructTreeRoot/K 5 0 R>>")
                                .put(5, "<</Type/StructElem/S/P/P 4 0 R/A<</O/Layout/Placement/Block>>>>")),
                pdf(
                        "form field",
                        1,
                        Pdf.catalog("/AcroForm<</Fields[4 0 R]>>")
                                .put(3, "<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>")
                                .put(4, "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/Rect[0 0 9 9]/V(Li Hua)>>")),
                pdf(
                        "signature",
                        1,
                        Pdf.catalog("/AcroForm<</SigFlags 3/Fields[4 0 R]>>")
                                .put(3, "<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>")
                                .put(4, "<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/Rect[0 0 0 0]/V 5 0 R>>")
                                .put(
                                        5,
                                        "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/Contents<00>>>")),
                pdf("objects in a stream", 1, Pdf.onePage().pack(3, "<</Type/Page/Parent 2 0 R>>")),
                pdf("text", 1, Pdf.page("/Contents 4 0 R").stream(4, "/Filter/FlateDecode", content())),
                pdf(
                        "text in two filters",
                        1,
                        Pdf.page("/Contents 4 0 R").stream(4, "/Filter[/ASCIIHexDecode/FlateDecode]", hex(content()))),
                pdf(
                        "white scan of 26 MB",
                        1,
                        image("/Width 2480/Height 3508/Filter/FlateDecode", Pdf.deflated(new byte[2480 * 3], 3508))),
                pdf("JPEG", 1, image("/Width 48/Height 32/Filter/DCTDecode", Pictures.jpeg())),
                Arguments.of("changed and saved again", 1, savedAgain()),
                Arguments.of("written by PDFBox", 2, written()),
                Arguments.of("ends without a line", 1, withoutLine()));
    }

    /** A second version behind the first, as signing makes it: the catalog replaced. */
    private static byte[] savedAgain() {
        byte[] first =
                Pdf.page("/Contents 4 0 R").stream(4, "", Pdf.latin("0 0 m")).bytes();
        int old = Bytes.lastIndexOf(first, "\nxref") + 1;
        int place = first.length;
        String catalog = "1 0 obj\n<</Type/Catalog/Pages 2 0 R/Lang(zh)>>\nendobj\n";
        return Pictures.join(
                first,
                Pdf.latin(
                        catalog + "xref\n1 1\n%010d 00000 n \n".formatted(place) + "trailer\n<</Root 1 0 R/Size 5/Prev "
                                + old + ">>\nstartxref\n" + (place + catalog.length()) + "\n%%EOF\n"));
    }

    private static byte[] written() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            try (PDPageContentStream page = new PDPageContentStream(document, document.getPage(0))) {
                page.drawImage(
                        LosslessFactory.createFromImage(document, Pictures.corner(BufferedImage.TYPE_INT_ARGB)), 9, 9);
                page.beginText();
                page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                page.showText("contract");
                page.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withoutLine() {
        byte[] whole = Pdf.onePage().bytes();
        return Arrays.copyOf(whole, whole.length - 1);
    }

    static Pdf image(String dictionary, byte[] content) {
        return Pdf.page("/Resources<</XObject<</I 4 0 R>>>>").stream(
                4, "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8" + dictionary, content);
    }

    private static byte[] content() {
        return Pdf.deflated(Pdf.latin("BT /F1 12 Tf (contract) Tj ET"));
    }

    static byte[] hex(byte[] content) {
        StringBuilder text = new StringBuilder();
        for (byte one : content) {
            text.append("%02x".formatted(one));
        }
        return Pdf.latin(text + ">");
    }

    private static Arguments pdf(String name, int pages, Pdf pdf) {
        return Arguments.of(name, pages, pdf.bytes());
    }
}
