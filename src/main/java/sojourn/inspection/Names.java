package sojourn.inspection;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The second net: names that stand in no harmless PDF, looked for in its plain bytes. Finds what the object graph does not show, as the
 * first of two equal keys in a dictionary, or an object in a comment; only distinctive names, because it knows no place.
 */
final class Names {

    private static final Pattern NAME = Pattern.compile("/([^\\s\\x00()<>\\[\\]{}/%]{2,60})");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Set<String> NEVER = Set.of(
            "JS",
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "GoTo3DView",
            "RichMedia",
            "RichMediaExecute",
            "RichMediaContent",
            "Rendition",
            "FileAttachment",
            "EmbeddedFile",
            "EmbeddedFiles",
            "XFA");

    private Names() {}

    static void check(CharSequence text) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String plain = ESCAPE.matcher(names.group(1)).replaceAll(Names::character);
            if (NEVER.contains(plain)) {
                throw new Forbidden(Reason.ACTIVE);
            }
        }
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
