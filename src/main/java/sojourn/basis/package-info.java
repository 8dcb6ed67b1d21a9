/**
 * 来校依据: the contract, letter or project document that says why somebody is here (R6). This part looks at an upload before anything
 * else does, and either takes it or says why not. Knows no person and keeps nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.basis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
