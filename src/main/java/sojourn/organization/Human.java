package sojourn.organization;

import org.jspecify.annotations.Nullable;
import sojourn.shell.HumanId;

/**
 * Somebody who can sign in: a member of staff, or a temporary person once they have a staff number.
 *
 * @param phone for work and shown to colleagues; the private number of a temporary person is the register's and stands sealed there
 * @param email for work
 */
public record Human(
        HumanId id,
        String name,
        @Nullable String phone,
        @Nullable String email) {}
