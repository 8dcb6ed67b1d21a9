package sojourn.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes a PDF object by object, so that a test decides every byte: 1 is the catalog, 2 the page tree, 3 the first page. */
final class Pdf {

    private final Map<Integer, byte[]> objects = new TreeMap<>();
    private final Map<Integer, String> packed = new TreeMap<>();
    private String version = "1.7";
    private String trailer = "";
    private String beforeXref = "";

    static Pdf onePage() {
        return new Pdf()
                .put(1, "<</Type/Catalog/Pages 2 0 R>>")
                .put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>");
    }

    static Pdf pages(int count) {
        Pdf pdf = new Pdf().put(1, "<</Type/Catalog/Pages 2 0 R>>");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < count; i++) {
            kids.append(i + 3).append(" 0 R ");
            pdf.put(i + 3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>");
        }
        return pdf.put(2, "<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>");
    }

    /** With more in the catalog. */
    static Pdf catalog(String more) {
        return onePage().put(1, "<</Type/Catalog/Pages 2 0 R" + more + ">>");
    }

    /** With more in the page. */
    static Pdf page(String more) {
        return onePage().put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]" + more + ">>");
    }

    /** With one annotation on the page. */
    static Pdf annotation(String annotation) {
        return page("/Annots[4 0 R]").put(4, "<</Type/Annot/Rect[0 0 9 9]" + annotation + ">>");
    }

    Pdf put(int number, String object) {
        objects.put(number, latin(object));
        return this;
    }

    Pdf stream(int number, String dictionary, byte[] content) {
        return put(number, "<<" + dictionary + "/Length " + content.length + ">>stream\n", content, "\nendstream");
    }

    Pdf put(int number, String before, byte[] content, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin(before));
        out.writeBytes(content);
        out.writeBytes(latin(after));
        objects.put(number, out.toByteArray());
        return this;
    }

    /** Puts it into the object stream; then the cross-reference is a stream too. */
    Pdf pack(int number, String object) {
        objects.remove(number);
        packed.put(number, object);
        return this;
    }

    Pdf version(String number) {
        version = number;
        return this;
    }

    Pdf trailer(String more) {
        trailer = more;
        return this;
    }

    /** Stands between the objects and the cross-reference, which does not know of it. */
    Pdf beforeXref(String text) {
        beforeXref = text;
        return this;
    }

    byte[] bytes() {
        return packed.isEmpty() ? withTable() : withStream();
    }

    private byte[] withTable() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<Integer, Integer> places = body(out);
        int xref = out.size();
        StringBuilder end = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        places.forEach(
                (number, place) -> end.append(number).append(" 1\n").append("%010d 00000 n \n".formatted(place)));
        end.append("trailer\n<</Root 1 0 R/Size ").append(highest() + 1).append(trailer);
        end.append(">>\nstartxref\n").append(xref).append("\n%%EOF\n");
        out.writeBytes(latin(end.toString()));
        return out.toByteArray();
    }

    private byte[] withStream() {
        int container = highest() + 1;
        StringBuilder numbers = new StringBuilder();
        StringBuilder text = new StringBuilder();
        packed.forEach((number, object) -> {
            numbers.append(number).append(' ').append(text.length()).append(' ');
            text.append(object).append('\n');
        });
        stream(
                container,
                "/Type/ObjStm/N " + packed.size() + "/First " + numbers.length() + "/Filter/FlateDecode",
                deflated(latin(numbers + text.toString())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<Integer, Integer> places = body(out);
        int xref = out.size();
        places.put(container + 1, xref);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        StringBuilder index = new StringBuilder();
        places.forEach((number, place) -> {
            index.append(number).append(" 1 ");
            row(rows, 1, place, 0);
        });
        int i = 0;
        for (int number : packed.keySet()) {
            index.append(number).append(" 1 ");
            row(rows, 2, container, i++);
        }
        out.writeBytes(latin((container + 1) + " 0 obj\n<</Type/XRef/W[1 4 1]/Root 1 0 R/Size " + (container + 2)
                + trailer + "/Index[" + index + "]/Length " + rows.size() + ">>stream\n"));
        out.writeBytes(rows.toByteArray());
        out.writeBytes(latin("\nendstream\nendobj\nstartxref\n" + xref + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private Map<Integer, Integer> body(ByteArrayOutputStream out) {
        out.writeBytes(latin("%PDF-" + version + "\n%\u00e2\u00e3\u00cf\u00d3\n"));
        Map<Integer, Integer> places = new TreeMap<>();
        objects.forEach((number, object) -> {
            places.put(number, out.size());
            out.writeBytes(latin(number + " 0 obj\n"));
            out.writeBytes(object);
            out.writeBytes(latin("\nendobj\n"));
        });
        out.writeBytes(latin(beforeXref));
        return places;
    }

    private int highest() {
        int highest = 0;
        for (int number : objects.keySet()) {
            highest = Math.max(highest, number);
        }
        for (int number : packed.keySet()) {
            highest = Math.max(highest, number);
        }
        return highest;
    }

    private static void row(ByteArrayOutputStream rows, int type, int second, int third) {
        rows.write(type);
        for (int shift = 24; shift >= 0; shift -= 8) {
            rows.write(second >> shift);
        }
        rows.write(third);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] deflated(byte[] content) {
        return deflated(content, 1);
    }

    /** The same content again and again, without holding it all. */
    static byte[] deflated(byte[] content, int times) {
        Deflater deflater = new Deflater(times > 1 ? 1 : 9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int i = 0; i < times; i++) {
            deflater.setInput(content);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
