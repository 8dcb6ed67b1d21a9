/**
 * Gates that hold nobody and ask each time (R40): the one rule over HTTP. Those who ask at the same moment are answered together, so that an answer costs the
 * database little and never comes from a memory that a freeze has overtaken.
 */
@ApplicationModule(allowedDependencies = {"shell", "organization", "register", "gate", "entry"})
@NullMarked
package sojourn.turnstile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
