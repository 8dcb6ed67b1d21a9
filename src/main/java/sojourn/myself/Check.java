package sojourn.myself;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sojourn.organization.CampusId;

/**
 * A guard checked whether somebody may come in (R45, R46).
 *
 * @param at when it was, also where the server was told later
 * @param who the guard's name
 * @param campus at whose gates; null where the trail does not say
 * @param open what the guard was told
 * @param first whether the guard was told to call the security office before
 * @param offline whether the guard's page answered without the server
 */
public record Check(Instant at, String who, @Nullable CampusId campus, boolean open, boolean first, boolean offline) {

    /** The message key of what the guard was told. */
    public String key() {
        return open ? first ? "myself.check.first" : "myself.check.open" : "myself.check.closed";
    }

    /** The stylesheet's word for it. */
    public String tone() {
        return open ? first ? "wait" : "ok" : "off";
    }
}
