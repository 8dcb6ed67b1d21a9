package sojourn.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * What a PDF does by itself or when it is clicked, and the files it carries (ISO 32000-2, 12.6, 12.5.6, 7.11). Allowed are going to a
 * page, turning pages, and links to the web, to mail and to a telephone; on opening only going to a page.
 */
final class ActiveContent {

    private static final Set<String> HARMLESS_ACTIONS = Set.of("GoTo", "URI", "Named");
    private static final Set<String> HARMLESS_COMMANDS = Set.of("NextPage", "PrevPage", "FirstPage", "LastPage");
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "GoToDp",
            "GoTo3DView",
            "Movie",
            "Sound",
            "Rendition",
            "RichMediaExecute");
    private static final Set<String> SUBTYPES =
            Set.of("FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia", "U3D", "PRC", "PS");
    private static final Set<String> TYPES = Set.of(
            "EmbeddedFile", "Filespec", "Rendition", "MediaClip", "Sound", "3D", "3DAnnot", "RichMedia", "Collection");
    private static final Set<String> KEYS = Set.of(
            "JS",
            "JavaScript",
            "XFA",
            "EF",
            "EmbeddedFiles",
            "RichMediaContent",
            "RichMediaSettings",
            "3DD",
            "Collection",
            "Renditions");
    private static final Set<String> ACTION_KEYS = Set.of("A", "PA", "Next", "OpenAction");
    private static final Pattern SCHEME = Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final Patience patience;

    ActiveContent(Patience patience) {
        this.patience = patience;
    }

    /** This object and what stands directly in it; references are not followed, every object is looked at by itself. */
    void check(COSBase object) {
        patience.check();
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(object);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSDictionary dictionary) {
                checkDictionary(dictionary);
                dictionary.getValues().forEach(open::push);
            } else if (next instanceof COSArray array) {
                array.forEach(one -> open.push(one == null ? COSNull.NULL : one));
            }
        }
    }

    private static void checkDictionary(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S, "");
        refuseIf(ACTIONS.contains(action));
        refuseIf(SUBTYPES.contains(dictionary.getNameAsString(COSName.SUBTYPE, "")));
        String type = dictionary.getNameAsString(COSName.TYPE, "");
        refuseIf(TYPES.contains(type));
        refuseIf(type.equals("Action") && !HARMLESS_ACTIONS.contains(action));
        refuseIf(dictionary instanceof COSStream && dictionary.containsKey(COSName.F));
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            checkEntry(entry.getKey().getName(), resolved(entry.getValue()));
        }
    }

    private static void checkEntry(String key, COSBase value) {
        refuseIf(KEYS.contains(key));
        switch (key) {
            case "AF" ->
                refuseIf(value instanceof COSArray
                        || (value instanceof COSDictionary files && files.containsKey(COSName.F)));
            case "URI", "Base" -> refuseIf(value instanceof COSString address && !harmless(address.getString()));
            case "AA" -> {
                if (value instanceof COSDictionary events) {
                    events.getValues().forEach(event -> refuseIf(!goes(resolved(event))));
                }
            }
            case "OpenAction" -> refuseIf(value instanceof COSDictionary && !goes(value));
            default -> {}
        }
        if (ACTION_KEYS.contains(key)) {
            checkActions(value);
        }
    }

    // A and Next have other meanings too, in the outline and in the structure of the text; an action has an S.
    private static void checkActions(COSBase value) {
        if (value instanceof COSArray several
                && several.size() > 0
                && resolved(several.get(0)) instanceof COSDictionary) {
            several.forEach(one -> checkAction(resolved(one)));
        } else {
            checkAction(value);
        }
    }

    private static void checkAction(COSBase value) {
        if (value instanceof COSDictionary action && action.containsKey(COSName.S)) {
            String kind = action.getNameAsString(COSName.S, "");
            refuseIf(!HARMLESS_ACTIONS.contains(kind));
            refuseIf(kind.equals("Named") && !HARMLESS_COMMANDS.contains(action.getNameAsString(COSName.N, "")));
        }
    }

    private static boolean goes(COSBase value) {
        return value instanceof COSDictionary action
                && action.getNameAsString(COSName.S, "").equals("GoTo");
    }

    private static boolean harmless(String address) {
        var scheme = SCHEME.matcher(address);
        return address.chars().noneMatch(Character::isISOControl)
                && (!scheme.matches() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)));
    }

    private static COSBase resolved(COSBase value) {
        COSBase read = value instanceof COSObject reference ? reference.getObject() : value;
        return read == null ? COSNull.NULL : read;
    }

    private static void refuseIf(boolean active) {
        if (active) {
            throw new Forbidden(Reason.ACTIVE);
        }
    }
}
