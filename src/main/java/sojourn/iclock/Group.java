package sojourn.iclock;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Entrant;

/**
 * What a device is to do about one person, one after the other.
 *
 * @param person their number; empty for nobody in particular
 * @param entrant null where nothing is given
 * @param notBefore when at the earliest a device by days opens; null for at once
 */
record Group(
        List<Kind> kinds,
        String person,
        @Nullable Entrant entrant,
        @Nullable LocalDateTime notBefore,
        int doors,
        int plan) {

    static Group of(String person, List<Kind> kinds) {
        return new Group(kinds, person, null, null, 0, 0);
    }

    /** What takes away before anything is given goes first; most of all where nothing is given. */
    Urgency urgency(Kind kind) {
        if (!kind.takesAway() || !kinds.getFirst().takesAway()) {
            return Urgency.USUAL;
        }
        if (entrant != null) {
            return Urgency.CLOSE;
        }
        return kind == Kind.UNAUTHORIZE ? Urgency.SHUT : Urgency.FORGET;
    }

    /** Without an authorisation nothing opens for whom it knows, so that nothing else has to wait. */
    @Nullable
    LocalDateTime notBefore(Kind kind) {
        return kind == Kind.AUTHORIZE ? notBefore : null;
    }
}
