package sojourn.emergency;

import java.time.Instant;
import sojourn.organization.CampusId;
import sojourn.shell.HumanId;

/**
 * The papers of an emergency entry are still to come.
 *
 * @param at when this was to be said
 */
public record PapersAwaited(
        EmergencyId entry, String slip, CampusId campus, HumanId openedBy, Chase chase, Instant due, Instant at) {

    /** Each is said once, {@link #MORNING} once on each working morning. */
    public enum Chase {
        /** Half of the time is over. */
        HALF,
        /** All of it is. */
        DUE,
        /** And still they are not in. */
        MORNING
    }
}
