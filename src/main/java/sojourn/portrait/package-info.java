/**
 * Looks at an uploaded picture of a face, says what is wrong with it in words the person can act on (R32), and makes of a good one the
 * picture that gates take. Knows no person and keeps nothing.
 */
@ApplicationModule(allowedDependencies = "inspection")
@NullMarked
package sojourn.portrait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
