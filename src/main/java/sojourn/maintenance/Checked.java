package sojourn.maintenance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.register.Change;
import sojourn.register.Difference;
import sojourn.register.Present;

/**
 * One person of a form, judged.
 *
 * @param own whether they are the secretary's own; of others only place and day may change (R8)
 * @param change null where something is wrong
 */
public record Checked(
        Present now, boolean own, @Nullable Change change, List<Difference> differences, Set<Kind> kinds) {}
