package sojourn.iclock;

import java.util.EnumSet;
import java.util.Set;

/** What a command has a device do. The names are stored: never rename one. */
enum Kind {
    PERSON,
    AUTHORIZE,
    UNAUTHORIZE,
    UNPERSON,
    PICTURE,
    UNPICTURE,
    LIST_PEOPLE,
    LIST_PICTURES;

    static final Set<Kind> REMOVAL = EnumSet.of(UNAUTHORIZE, UNPERSON, UNPICTURE);

    /** Takes something away: not having it is having done so. */
    boolean takesAway() {
        return REMOVAL.contains(this);
    }
}
