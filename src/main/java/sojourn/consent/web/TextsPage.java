package sojourn.consent.web;

import java.util.List;
import sojourn.consent.ConsentText;
import sojourn.shell.Faults;

/**
 * All versions of the text, and the next one to be written.
 *
 * @param after the version the next one was begun from
 */
public record TextsPage(List<ConsentText> versions, int after, TextForm form, Faults faults) {}
