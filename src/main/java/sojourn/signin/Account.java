package sojourn.signin;

import java.time.Instant;
import sojourn.shell.HumanId;

/**
 * A human's way in by name and password.
 *
 * @param name the staff number of a temporary person; upper and lower case are the same
 * @param ready whether a password has been set
 * @param worksFrom when the human may begin to act (R11); signing in is open before
 */
public record Account(HumanId human, String name, boolean ready, Instant worksFrom) {}
