package sojourn.registration;

import org.jspecify.annotations.Nullable;
import sojourn.shell.Faults;

/**
 * What came of looking at a form: what is wrong with it, or the application it makes.
 *
 * @param registration null exactly when there are faults
 */
public record Checked(Faults faults, @Nullable Registration registration) {}
