package sojourn.signin.web;

/**
 * Lets a form that was carried through signing in be sent after all.
 *
 * @param theirs whether the one who has signed in filled it in; otherwise nothing of it is shown
 */
public record ContinuePage(Carried carried, boolean theirs) {}
