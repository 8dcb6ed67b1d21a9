package sojourn.maintenance.web;

import java.util.Map;
import sojourn.maintenance.Typed;
import sojourn.maintenance.TypedChange;

/** The form as a browser sent it: the day for all, and whoever was open on the page. */
final class PostedMaintenance {

    private final Map<String, String> posted;

    PostedMaintenance(Map<String, String> posted) {
        this.posted = posted;
    }

    /** Of the draft that the page was shown with; 0 where the page does not say. */
    int version() {
        var text = posted.getOrDefault("version", "0");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Tells open pages apart. */
    String token() {
        var page = posted.getOrDefault("page", "");
        return page.matches("[0-9a-f-]{1,40}") ? page : "none";
    }

    Asked asked() {
        return Asked.of(posted);
    }

    /** Where the page goes on: whoever was open stays so. */
    String place(String verb) {
        var person = posted.getOrDefault("person", "");
        return verb.equals("save") && person.matches("[0-9a-f-]{36}") ? "?open=" + person : "";
    }

    /** Laid over what is kept: a field that was not on the page stays as it was. */
    Typed over(Typed kept) {
        var until = posted.getOrDefault("common", kept.until());
        return kept.until(until.length() > 40 ? "" : until)
                .changing(posted.getOrDefault("person", ""), one -> over(one, posted));
    }

    /** What was posted for the open person, over what was kept. */
    private static TypedChange over(TypedChange kept, Map<String, String> posted) {
        return new TypedChange(
                kept.person(),
                posted.getOrDefault("delete", kept.delete() ? "yes" : "").equals("yes"),
                line(posted, "until", kept.until()),
                line(posted, "department", kept.department()),
                line(posted, "name", kept.name()),
                line(posted, "mobile", kept.mobile()),
                line(posted, "company", kept.company()),
                line(posted, "creditCode", kept.creditCode()),
                line(posted, "project", kept.project()),
                line(posted, "contact", kept.contact()),
                kept.asked());
    }

    /** No field is longer than any that could be right; half a character is none. */
    private static String line(Map<String, String> posted, String name, String kept) {
        var typed = posted.getOrDefault(name, kept);
        var whole = typed.codePoints()
                .limit(300)
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return whole.toString();
    }
}
