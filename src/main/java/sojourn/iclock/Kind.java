package sojourn.iclock;

/** What a command has a device do. The names are stored: never rename one. */
enum Kind {
    PERSON,
    AUTHORIZE,
    UNAUTHORIZE,
    UNPERSON,
    PICTURE,
    UNPICTURE,
    OPEN,
    LIST_PEOPLE,
    LIST_PICTURES;

    /** Takes something away: not having it is having done so. */
    boolean takesAway() {
        return this == UNAUTHORIZE || this == UNPERSON || this == UNPICTURE;
    }
}
