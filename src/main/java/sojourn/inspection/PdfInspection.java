package sojourn.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;

/** Looks at a whole PDF (ISO 32000): its frame, every object in it, referenced or not, every stream, and its pages. */
final class PdfInspection {

    private static final Pattern OBJECT =
            Pattern.compile("(?<![0-9])[0-9]{1,10}[\\s\\x00]++[0-9]{1,5}[\\s\\x00]++obj\\b");

    private final byte[] upload;
    private final Patience patience;

    PdfInspection(byte[] upload, Patience patience) {
        this.upload = upload;
        this.patience = patience;
    }

    /** How many it has; an exception when it must not be taken. */
    int pages() throws IOException {
        PdfFrame.check(upload);
        StrictParser parser = new StrictParser(upload, patience);
        try (COSDocument document = parser.read()) {
            ActiveContent active = new ActiveContent(patience);
            active.check(document.getTrailer());
            for (COSBase object : parser.listed()) {
                look(object, document, active);
            }
            unlisted(parser, document, active);
            betweenStreams(parser);
            return PageTree.count(document.getTrailer());
        }
    }

    private static void look(COSBase object, COSDocument document, ActiveContent active) throws IOException {
        active.check(object);
        if (object instanceof COSStream stream && COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE))) {
            for (COSBase packed : new PDFObjectStreamParser(stream, document)
                    .parseAllObjects()
                    .values()) {
                active.check(packed);
            }
            Names.check(new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    // Older versions of a signed file lie in it rightly, but a reader that repairs files takes any object it finds.
    private void unlisted(StrictParser parser, COSDocument document, ActiveContent active) throws IOException {
        Set<Integer> listed = parser.places();
        Matcher objects = OBJECT.matcher(text());
        while (objects.find()) {
            patience.check();
            if (!listed.contains(objects.start()) && !parser.inStream(objects.start())) {
                look(parser.unlisted(objects.start()), document, active);
            }
        }
    }

    private void betweenStreams(StrictParser parser) {
        StringBuilder outside = new StringBuilder(text());
        parser.streams().forEach((from, to) -> {
            for (int i = from; i < to; i++) {
                outside.setCharAt(i, ' ');
            }
        });
        patience.check();
        Names.check(outside);
        PdfFrame.checkOutside(outside);
    }

    private String text() {
        return new String(upload, StandardCharsets.ISO_8859_1);
    }
}
