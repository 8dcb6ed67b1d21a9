package sojourn.face;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a reviewer.
 *
 * @param oldest since when the one waits that has waited longest; null where none does
 * @param today how many they have reviewed today
 */
public record Backlog(long waiting, @Nullable Instant oldest, long today) {}
