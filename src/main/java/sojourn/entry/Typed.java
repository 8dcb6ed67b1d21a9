package sojourn.entry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sojourn.registration.Declaration;

/**
 * The form of 教职工返校申请 as typed, right or wrong: what a draft keeps (R29).
 *
 * @param campuses the ids of those that are ticked
 * @param declared the version of the declaration that is ticked; empty while it is not
 * @param declaredAt when it was
 */
public record Typed(
        List<String> campuses,
        String from,
        String until,
        String reason,
        String contact,
        String declared,
        @Nullable Instant declaredAt) {

    public Typed {
        campuses = campuses == null ? List.of() : List.copyOf(campuses);
        from = Objects.requireNonNullElse(from, "");
        until = Objects.requireNonNullElse(until, "");
        reason = Objects.requireNonNullElse(reason, "");
        contact = Objects.requireNonNullElse(contact, "");
        declared = Objects.requireNonNullElse(declared, "");
    }

    /** The same, to be declared anew. */
    Typed undeclared() {
        return new Typed(campuses, from, until, reason, contact, "", null);
    }

    Typed declared(Declaration wording, Instant at) {
        return new Typed(campuses, from, until, reason, contact, String.valueOf(wording.version()), at);
    }
}
