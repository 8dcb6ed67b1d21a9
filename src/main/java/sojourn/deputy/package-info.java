/**
 * Who decides for a department at this moment, and in whose place (R25, R26): its leaders or, where all of them are excluded, those above,
 * and the deputies whom leaders name from a day until a day. Knows no application. Its table began in organization's migrations and keeps
 * that name.
 */
@ApplicationModule(allowedDependencies = "organization")
@NullMarked
package sojourn.deputy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
