package sojourn.watch.web;

import java.time.LocalDate;
import sojourn.shell.Faults;
import sojourn.watch.Typed;
import sojourn.watch.WatchId;

/**
 * The form that enters somebody.
 *
 * @param id of what will come of it, so that a second click makes no second one
 * @param latest the last day that may be chosen
 */
public record EnterPage(WatchId id, Typed typed, LocalDate latest, Faults faults) {}
