package sojourn.notice;

import java.time.Instant;
import java.util.List;

/**
 * One message to one human, in whichever language they read it.
 *
 * @param key message key of its sentence, with its arguments
 * @param link path of the page where it goes on
 */
public record Message(Instant at, String key, List<String> arguments, String link, boolean read) {}
