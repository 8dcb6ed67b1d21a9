package sojourn.watch.web;

import sojourn.shell.Faults;
import sojourn.watch.Watched;

/**
 * An entry as its person reads it, and their appeal.
 *
 * @param text what was typed
 */
public record OwnPage(Watched.Own own, String text, Faults faults) {}
