package sojourn.signin.web;

import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;

/**
 * Shows where an invited human sets a first password.
 *
 * @param name of the invited human; null for the first administrator, who is asked for it
 */
public record WelcomePage(String token, @Nullable String name, WelcomeForm form, Faults faults) {}
