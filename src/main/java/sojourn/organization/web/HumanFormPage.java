package sojourn.organization.web;

import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;

/**
 * Shows the form of a human.
 *
 * @param id null for one that is being added
 * @param knownPhone masked
 */
public record HumanFormPage(
        @Nullable String id, HumanForm form, @Nullable String knownPhone, Faults faults) {}
