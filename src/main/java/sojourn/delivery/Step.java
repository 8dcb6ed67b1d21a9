package sojourn.delivery;

/** What is to be done next at a device. The names are stored: never rename one. */
enum Step {
    NONE,
    PUT,
    FACE,
    REMOVE_FACE,
    REMOVE
}
