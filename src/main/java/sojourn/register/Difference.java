package sojourn.register;

import org.jspecify.annotations.Nullable;

/**
 * 原值 → 新值 of one field (R13).
 *
 * @param was null where there was nothing; a department by its id, a mobile number masked, a day as 2026-12-31
 */
public record Difference(
        ChangedField field, @Nullable String was, @Nullable String became) {}
