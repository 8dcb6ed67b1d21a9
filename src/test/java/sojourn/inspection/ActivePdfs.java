package sojourn.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** PDFs that do something or carry a file: every kind of action in every place, and what is no action. */
final class ActivePdfs {

    private ActivePdfs() {}

    static Stream<Arguments> all() {
        List<Arguments> all = new ArrayList<>();
        actions()
                .forEach((kind, action) ->
                        places(action).forEach((place, pdf) -> all.add(active(kind + " " + place, pdf))));
        all.addAll(others());
        return all.stream();
    }

    private static Map<String, String> actions() {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("script", "<</S/JavaScript/JS(app.alert(1))>>");
        actions.put("program", "<</S/Launch/F(cmd.exe)>>");
        actions.put("sent form", "<</S/SubmitForm/F<</FS/URL/F(http://example.org)>>>>");
        actions.put("fetched form", "<</S/ImportData/F(a.fdf)>>");
        actions.put("other file", "<</S/GoToR/F(a.pdf)/D[0/Fit]>>");
        actions.put("carried file", "<</S/GoToE/T<</R/C/N(a)>>>>");
        actions.put("medium", "<</S/RichMediaExecute/CMD<</C(play)>>>>");
        actions.put("film", "<</S/Movie/T(a)>>");
        actions.put("noise", "<</S/Sound/Sound 8 0 R>>");
        actions.put("rendition", "<</S/Rendition/OP 0>>");
        actions.put("3D view", "<</S/GoTo3DView/V 0>>");
        return actions;
    }

    private static Map<String, Pdf> places(String action) {
        Map<String, Pdf> places = new LinkedHashMap<>();
        places.put("on opening", Pdf.catalog("/OpenAction " + action));
        places.put("on closing", Pdf.catalog("/AA<</WC " + action + ">>"));
        places.put("on turning to a page", Pdf.page("/AA<</O " + action + ">>"));
        places.put("behind a link", Pdf.annotation("/Subtype/Link/A " + action));
        places.put("behind a reference", Pdf.annotation("/Subtype/Link/A 5 0 R").put(5, action));
        places.put(
                "after a harmless step",
                Pdf.annotation("/Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]/Next[" + action + "]>>"));
        places.put("in a field", Pdf.catalog("/AcroForm<</Fields[<</FT/Tx/T(a)/AA<</K " + action + ">>>>]>>"));
        places.put("in the outline", Pdf.catalog("/Outlines<</First<</Title(a)/A " + action + ">>>>"));
        places.put("in the names", Pdf.catalog("/Names<</X<</Names[(a)" + action + "]>>>>"));
        places.put("that nothing refers to", Pdf.onePage().put(7, action));
        places.put("in an object stream", Pdf.onePage().pack(7, action));
        places.put("that the cross-reference hides", Pdf.onePage().beforeXref("7 0 obj\n" + action + "\nendobj\n"));
        return places;
    }

    private static List<Arguments> others() {
        String script = "<</S/JavaScript/JS(app.alert(1))>>";
        return List.of(
                active(
                        "scripts by name",
                        Pdf.catalog("/Names<</JavaScript<</Names[(a) 4 0 R]>>>>")
                                .put(4, "42")),
                active(
                        "script in a stream",
                        Pdf.onePage().put(4, "<</S/JavaScript/JS 5 0 R>>").stream(5, "", Pdf.latin("a()"))),
                active("script written in numbers", Pdf.catalog("/OpenAction<</S/#4aava#53cript/#4a#53(a())>>")),
                active("script behind a second key", Pdf.catalog("/OpenAction" + script + "/OpenAction[3 0 R/Fit]")),
                active("script in a comment", Pdf.onePage().beforeXref("%" + script + "\n")),
                active("script before its other version", savedAgain(script)),
                active(
                        "script in a packed object that is replaced",
                        Pdf.onePage().stream(4, "/Type/ObjStm/N 1/First 4", Pdf.latin("1 0 " + script))),
                active(
                        "script in a hidden object stream",
                        Pdf.onePage()
                                .beforeXref("9 0 obj\n<</Type/ObjStm/N 1/First 4/Length " + (4 + script.length())
                                        + ">>stream\n7 0 " + script + "\nendstream\nendobj\n")),
                active("script in the trailer", Pdf.onePage().trailer("/A" + script)),
                active(
                        "harmless step on opening that does not go",
                        Pdf.catalog("/OpenAction<</S/URI/URI(http://example.org)>>")),
                active("link on turning to a page", Pdf.page("/AA<</O<</S/URI/URI(http://example.org)>>>>")),
                active("link with a script", Pdf.annotation("/Subtype/Link/A<</S/URI/URI(javascript:alert\\(1\\))>>")),
                active(
                        "link with a script in capitals",
                        Pdf.annotation("/Subtype/Link/A<</S/URI/URI( JaVaScRiPt:a)>>")),
                active("link with a broken scheme", Pdf.annotation("/Subtype/Link/A<</S/URI/URI(java\\nscript:a)>>")),
                active("link to a file", Pdf.annotation("/Subtype/Link/A<</S/URI/URI(file:///etc/passwd)>>")),
                active("link to a share", Pdf.annotation("/Subtype/Link/A<</S/URI/URI(smb://example.org/a)>>")),
                active("link with data", Pdf.annotation("/Subtype/Link/A<</S/URI/URI(data:text/html,a)>>")),
                active("base of links", Pdf.catalog("/URI<</Base(javascript:)>>")),
                active("command to print", Pdf.annotation("/Subtype/Link/A<</S/Named/N/Print>>")),
                active("action of no known kind", Pdf.annotation("/Subtype/Link/A<</S/Evil>>")),
                active(
                        "action in a list",
                        Pdf.annotation("/Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Hide/T(a)>>]>>")),
                active("action that hides", Pdf.onePage().put(4, "<</Type/Action/S/Hide/T(a)>>")),
                active("XFA", Pdf.catalog("/AcroForm<</XFA 4 0 R/Fields[]>>").stream(4, "", Pdf.latin("<xdp/>"))),
                active(
                        "XFA in parts",
                        Pdf.catalog("/AcroForm<</XFA[(template) 4 0 R]>>").put(4, "42")),
                active(
                        "attachments by name",
                        Pdf.catalog("/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>")
                                .put(4, "42")),
                active(
                        "attachment that nothing refers to",
                        Pdf.onePage().stream(4, "/Type/EmbeddedFile", Pdf.latin("evil"))),
                active(
                        "attachment on a page",
                        Pdf.annotation("/Subtype/FileAttachment/FS 5 0 R").put(5, "42")),
                active(
                        "file behind a reference",
                        Pdf.onePage()
                                .put(4, "<</Type/Filespec/F(a)/EF<</F 5 0 R>>>>")
                                .put(5, "42")),
                active(
                        "file without a type",
                        Pdf.onePage().put(4, "<</F(a)/EF<</F 5 0 R>>>>").put(5, "42")),
                active("associated files", Pdf.catalog("/AF[4 0 R]").put(4, "<</F(a)>>")),
                active("associated file of a page", Pdf.page("/AF 4 0 R").put(4, "<</F(a)>>")),
                active("file outside", Pdf.page("/Contents 4 0 R").stream(4, "/F(/etc/passwd)", new byte[0])),
                active("portfolio", Pdf.catalog("/Collection<</View/T>>")),
                active("rich medium", Pdf.annotation("/Subtype/RichMedia/RichMediaContent<<>>")),
                active("rich medium without content", Pdf.annotation("/Subtype/RichMedia")),
                active("film on a page", Pdf.annotation("/Subtype/Movie/Movie<</F(a.avi)>>")),
                active(
                        "noise on a page",
                        Pdf.annotation("/Subtype/Sound/Sound 5 0 R").stream(5, "/R 8000", new byte[9])),
                active("screen on a page", Pdf.annotation("/Subtype/Screen")),
                active("3D on a page", Pdf.annotation("/Subtype/3D/3DD 5 0 R").stream(5, "/Subtype/U3D", new byte[9])),
                active("3D that nothing refers to", Pdf.onePage().stream(4, "/Type/3D/Subtype/PRC", new byte[9])),
                active("renditions by name", Pdf.catalog("/Names<</Renditions<</Names[]>>>>")),
                active("PostScript", Pdf.onePage().stream(4, "/Type/XObject/Subtype/PS", Pdf.latin("quit"))));
    }

    /** A first version with the script, and a second one, behind it, that replaces the object. */
    private static Upload savedAgain(String script) {
        return () -> {
            byte[] first = Pdf.onePage().put(4, script).bytes();
            int old = Bytes.lastIndexOf(first, "\nxref") + 1;
            String object = "4 0 obj\n42\nendobj\n";
            return Pictures.join(
                    first,
                    Pdf.latin(object + "xref\n4 1\n%010d 00000 n \n".formatted(first.length)
                            + "trailer\n<</Root 1 0 R/Size 5/Prev " + old + ">>\nstartxref\n"
                            + (first.length + object.length()) + "\n%%EOF\n"));
        };
    }

    private static Arguments active(String name, Pdf pdf) {
        return active(name, pdf::bytes);
    }

    private static Arguments active(String name, Upload upload) {
        return ForbiddenUploads.upload("PDF with " + name, Reason.ACTIVE, upload);
    }
}
