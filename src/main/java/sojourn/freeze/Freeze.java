package sojourn.freeze;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/**
 * 冻结 of one person (R47), now or in the past.
 *
 * @param reason 1 to 500 characters
 * @param release null while it holds
 */
public record Freeze(
        FreezeId id,
        PersonId person,
        String reason,
        Instant at,
        HumanId by,
        @Nullable Release release) {

    /** By whom it was ended, when, and why: 1 to 500 characters. */
    public record Release(Instant at, HumanId by, String remark) {}
}
