package sojourn.passage.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.register.PersonId;

/**
 * 当前在校, by name: to be printed, and taken along where people gather.
 *
 * @param campus the chosen one; empty for all that the reader sees
 * @param of which department or company; empty for all
 * @param people how many there are; the names may be fewer
 */
public record NamesPage(String campus, String of, Instant at, int people, List<Name> names) {

    /** @param company null for those whom none sent */
    public record Name(
            PersonId person,
            String name,
            String number,
            String department,
            @Nullable String company,
            Instant since,
            String gate) {}
}
