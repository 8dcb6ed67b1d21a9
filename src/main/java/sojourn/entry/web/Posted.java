package sojourn.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import sojourn.entry.Typed;

/** The form as a browser sent it. */
final class Posted {

    /** No field holds more; whoever pastes a book into one keeps its beginning. */
    private static final int LONGEST = 2000;

    private static final int MOST_CAMPUSES = 100;
    // NUL and half a character beyond the BMP no database takes, and nobody typed them
    private static final Pattern UNFIT = Pattern.compile(
            "[\\p{Cntrl}]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private final HttpServletRequest request;

    Posted(HttpServletRequest request) {
        this.request = request;
    }

    /** Of the draft that the page was shown with; 0 where the page does not say. */
    int version() {
        var text = text("version", "0");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Tells open pages apart. */
    String page() {
        var page = text("page", "");
        return page.matches("[0-9a-f-]{1,40}") ? page : "none";
    }

    /** Which button was pressed. */
    boolean checks() {
        return text("act", "save").equals("check");
    }

    /** Lays it over what is kept: a field that was not on the page stays as it was; boxes that are not ticked are not sent. */
    Typed over(Typed kept, Instant now) {
        var declared = text("declared", "");
        return new Typed(
                campuses(),
                text("from", kept.from()),
                text("until", kept.until()),
                text("reason", kept.reason()),
                text("contact", kept.contact()),
                declared,
                declared.isEmpty() ? null : declared.equals(kept.declared()) ? kept.declaredAt() : now);
    }

    private List<String> campuses() {
        var ticked = request.getParameterValues("campuses");
        return ticked == null
                ? List.of()
                : Arrays.stream(ticked)
                        .filter(id -> id.matches("[0-9a-f-]{36}"))
                        .distinct()
                        .limit(MOST_CAMPUSES)
                        .toList();
    }

    private String text(String name, String absent) {
        var text = request.getParameter(name);
        if (text == null) {
            return absent;
        }
        var clean = UNFIT.matcher(text).replaceAll(" ");
        return clean.length() > LONGEST
                ? UNFIT.matcher(clean.substring(0, LONGEST)).replaceAll(" ")
                : clean;
    }
}
