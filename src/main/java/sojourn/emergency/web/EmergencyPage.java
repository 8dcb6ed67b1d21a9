package sojourn.emergency.web;

import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;

/**
 * One emergency entry: the slip to show and print, and the papers.
 *
 * @param closedBy who took the papers; null while they are awaited
 * @param papers what was typed, with {@code handedBy}
 */
public record EmergencyPage(
        EmergenciesPage.Line line, @Nullable String closedBy, String papers, String handedBy, Faults faults) {}
