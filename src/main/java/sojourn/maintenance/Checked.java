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
 * @param own whether they are the secretary's own; of others only place, day and 校内联系人 may change (R8)
 * @param shown what of them the secretary may see where they are not their own
 * @param change null where something is wrong
 */
public record Checked(
        Present now,
        boolean own,
        String shown,
        @Nullable Change change,
        List<Difference> differences,
        Set<Kind> kinds) {}
