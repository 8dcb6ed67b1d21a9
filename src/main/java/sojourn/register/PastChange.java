package sojourn.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.shell.HumanId;

/**
 * One line of a person's 变更记录: a field that changed.
 *
 * @param was null where there was nothing; a department's id, a masked mobile number
 * @param serial 流水号 of the application that changed it
 * @param onBehalfOf the leader whose deputy agreed (R26); null when they agreed as themselves
 */
public record PastChange(
        Instant at,
        ChangedField field,
        @Nullable String was,
        @Nullable String became,
        String serial,
        HumanId applicant,
        HumanId agreedBy,
        @Nullable HumanId onBehalfOf) {}
