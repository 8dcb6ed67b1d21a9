package sojourn.shell;

/** The clock was set, perhaps back: what was done because a time had come counts no more. Happens in the demo alone. */
public record ClockMoved() {}
