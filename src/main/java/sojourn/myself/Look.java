package sojourn.myself;

import java.time.Instant;
import java.util.List;
import sojourn.organization.Office;

/**
 * Somebody looked at a person's face, document, mobile number or passages.
 *
 * @param who their name
 * @param offices which they held on that day
 * @param verb what was looked at, as the trail calls it
 * @param reason as they gave it; empty where none is asked for
 */
public record Look(Instant at, String who, List<Office> offices, String verb, String reason) {

    /** Whether it was the review of a picture, and not a look for a reason of one's own. */
    public boolean review() {
        return verb.equals(Onlookers.FACE) && reason.equals("review");
    }

    /** The message key of what was looked at. */
    public String key() {
        return "myself.look." + verb;
    }
}
