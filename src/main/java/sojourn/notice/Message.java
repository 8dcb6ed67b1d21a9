package sojourn.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one human, in whichever language they read it.
 *
 * @param key message key of its sentence, with its arguments
 * @param about for whom and what the application is that it speaks of, in words; null where it speaks of none
 * @param link path of the page where it goes on
 */
public record Message(
        Instant at,
        String key,
        List<String> arguments,
        @Nullable String about,
        String link,
        boolean read) {

    Message about(@Nullable String line) {
        return new Message(at, key, arguments, line, link, read);
    }
}
