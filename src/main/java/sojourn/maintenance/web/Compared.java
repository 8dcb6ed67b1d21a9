package sojourn.maintenance.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.maintenance.Kind;
import sojourn.register.ChangedField;

/**
 * 原值 → 新值 of one person (R13).
 *
 * @param name null before a reader who may not know more of them than what they asked for (R8)
 * @param number what stands below the name, or alone
 * @param leftOut whether an agreement does not extend to them (R22)
 */
public record Compared(
        String person, @Nullable String name, String number, Set<Kind> kinds, List<Line> lines, boolean leftOut) {

    /** One field, in words; null where there was nothing, or will be. */
    public record Line(
            ChangedField field,
            @Nullable String was,
            @Nullable String became) {}
}
