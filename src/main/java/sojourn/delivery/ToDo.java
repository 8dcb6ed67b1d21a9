package sojourn.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.register.PersonId;

/**
 * What a human is to do at a device without an interface.
 *
 * @param from the first moment at which it opens; null where they are to be removed
 * @param until the first moment at which it does not any more; null likewise
 * @param hours of their category, to which they are to be limited there, as an administrator writes them; empty for none
 * @param version of what is wanted, by which ticking off something else is noticed
 */
public record ToDo(
        PersonId person,
        String number,
        String name,
        @Nullable Instant from,
        @Nullable Instant until,
        String hours,
        int version) {

    static ToDo of(Item item, String hours) {
        var wanted = item.wanted();
        var known = item.known();
        var name = wanted != null ? wanted.name() : known != null ? known.name() : "";
        return new ToDo(
                item.person(),
                item.number(),
                name,
                wanted == null ? null : wanted.from(),
                wanted == null ? null : wanted.until(),
                wanted == null ? "" : hours,
                item.version());
    }

    public boolean remove() {
        return from == null;
    }
}
