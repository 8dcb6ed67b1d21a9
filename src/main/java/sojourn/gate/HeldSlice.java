package sojourn.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of those whom a device knows.
 *
 * @param next the place where the next part begins; null after the last
 */
public record HeldSlice(List<Held> held, @Nullable String next) {}
