package sojourn.maintenance.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sojourn.maintenance.Kind;
import sojourn.register.ChangedField;
import sojourn.register.StaffNumber;

/**
 * 原值 → 新值 of one person (R13).
 *
 * @param leftOut whether an agreement does not extend to them (R22)
 */
public record Compared(
        String person, StaffNumber number, String name, Set<Kind> kinds, List<Line> lines, boolean leftOut) {

    /** One field, in words; null where there was nothing, or will be. */
    public record Line(
            ChangedField field,
            @Nullable String was,
            @Nullable String became) {}
}
