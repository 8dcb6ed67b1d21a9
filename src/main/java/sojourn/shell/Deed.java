package sojourn.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a human did that an auditor may ask about; published as an event inside the transaction that does it, so that the deed and its
 * trail stand or fall together. Facts hold ids and words, never a whole document or mobile number.
 *
 * @param by who did it; null where nobody had signed in
 * @param verb what was done, a stable lower-case word such as {@code approval.agreed}
 * @param thing what it was done to, such as {@code person}
 * @param id which one
 */
public record Deed(@Nullable HumanId by, String verb, String thing, String id, Map<String, String> facts) {

    public static Deed of(@Nullable HumanId by, String verb, String thing, Object id) {
        return new Deed(by, verb, thing, id.toString(), Map.of());
    }

    public Deed with(String fact, @Nullable Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(fact, String.valueOf(value));
        return new Deed(by, verb, thing, id, Map.copyOf(more));
    }
}
