package sojourn.entry;

/** How somebody is recognised at a gate. */
public enum Means {
    /** By their face: an approved picture is needed. */
    FACE,
    /** By pass code, card or guard: the same rule without the picture. */
    OTHER
}
