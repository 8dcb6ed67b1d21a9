package sojourn.signin.web;

/** Lets a form that was carried through signing in be sent after all. */
public record ContinuePage(Carried carried) {}
