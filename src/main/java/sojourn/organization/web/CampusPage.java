package sojourn.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.organization.Campus;
import sojourn.shell.Faults;

/**
 * Shows the campuses and one form.
 *
 * @param renaming which one the form renames; null adds one
 */
public record CampusPage(List<Campus> campuses, @Nullable String renaming, NameForm form, Faults faults) {}
