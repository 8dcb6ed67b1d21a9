package sojourn.registration.web;

import java.util.List;
import sojourn.registration.Declaration;
import sojourn.shell.Faults;

/**
 * The wordings of the declaration, the newest first, and a form for another one (R7).
 *
 * @param current the version that is shown to secretaries
 * @param zh as typed, so is en
 */
public record DeclarationPage(List<Declaration> all, int current, String zh, String en, Faults faults) {}
