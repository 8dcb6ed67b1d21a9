/**
 * Looks at an uploaded 来校依据 before anything else does, and either takes it or says why not (R6); opens an uploaded picture as carefully
 * for the room portrait. Knows no person and keeps nothing: that is the room basis.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
