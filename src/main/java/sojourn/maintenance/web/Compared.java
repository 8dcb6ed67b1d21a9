package sojourn.maintenance.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sojourn.maintenance.Kind;
import sojourn.register.ChangedField;
import sojourn.shell.Frame;

/**
 * 原值 → 新值 of one person (R13).
 *
 * @param name null before a reader who may not know more of them than what they asked for (R8)
 * @param number what stands below the name, or alone
 * @param leftOut whether an agreement does not extend to them (R22)
 */
public record Compared(
        String person, @Nullable String name, String number, Set<Kind> kinds, List<Line> lines, boolean leftOut) {

    /** 续约、部门调整. */
    public String kinds(Frame f) {
        return kinds.stream()
                .sorted()
                .map(kind -> f.t(kind.key()))
                .collect(Collectors.joining(f.t("registration.comma")));
    }

    /**
     * One field, in words; null where there was nothing, or will be.
     *
     * @param became as asked for
     * @param granted what an agreement gave instead; null where it gave what was asked for (R22)
     */
    public record Line(
            ChangedField field,
            @Nullable String was,
            @Nullable String became,
            @Nullable String granted) {}
}
