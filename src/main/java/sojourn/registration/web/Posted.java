package sojourn.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import sojourn.registration.Typed;
import sojourn.registration.TypedPerson;

/** The form as a browser sent it: the common facts, and those people who were open on the page. */
final class Posted {

    /** No field holds more; whoever pastes a book into one keeps its beginning. */
    private static final int LONGEST = 2000;

    private static final Pattern KEY = Pattern.compile("[0-9]{1,6}");

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

    /** Which button was pressed; saving where none was. */
    Act act() {
        var act = text("act", "save").split(":", 2);
        return new Act(act[0], act.length > 1 && KEY.matcher(act[1]).matches() ? act[1] : "");
    }

    /** A button: {@code check}, {@code remove} with the key of a person. */
    record Act(String verb, String person) {}

    /** The people who were open. */
    List<String> open() {
        var keys = request.getParameterValues("person");
        return keys == null
                ? List.of()
                : Arrays.stream(keys)
                        .filter(key -> KEY.matcher(key).matches())
                        .distinct()
                        .toList();
    }

    /** Lays it over what is kept: a field that was not on the page stays as it was. */
    Typed over(Typed kept, Instant now) {
        var declared = text("declared", "");
        var people = new ArrayList<TypedPerson>();
        for (var key : open()) {
            people.add(person(kept.person(key).orElseGet(() -> TypedPerson.empty(key))));
        }
        return new Typed(
                        text("category", kept.category()),
                        text("department", kept.department()),
                        text("contact", kept.contact()),
                        text("from", kept.from()),
                        text("until", kept.until()),
                        text("company", kept.company()),
                        text("creditCode", kept.creditCode()),
                        text("project", kept.project()),
                        kept.people(),
                        declared,
                        declared.isEmpty() ? null : declared.equals(kept.declared()) ? kept.declaredAt() : now)
                .replacing(people);
    }

    TypedPerson person(TypedPerson kept) {
        var key = "-" + kept.key();
        return new TypedPerson(
                kept.key(),
                text("name" + key, kept.name()),
                text("type" + key, kept.documentType()),
                text("number" + key, kept.documentNumber()),
                text("mobile" + key, kept.mobile()),
                text("sex" + key, kept.sex()),
                text("birth" + key, kept.birthDate()),
                text("from" + key, kept.from()),
                text("until" + key, kept.until()));
    }

    private String text(String name, String absent) {
        var text = request.getParameter(name);
        return text == null ? absent : text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
