/**
 * How a matter gets its yes: the way of an application through its steps, who decides and who does not (R25), what may be done when (R22),
 * and the worklists. Knows no kind of matter: a room that has one offers a {@link sojourn.approval.Matter}.
 * What it says and does for a page stands in {@code web}, open to the rooms whose pages show an approval.
 */
@ApplicationModule(allowedDependencies = {"shell", "organization", "calendar", "deputy", "promise"})
@NullMarked
package sojourn.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
