/**
 * The frame every room stands in: who is signed in and what is open to them, the look, words in two languages, errors, the clock,
 * typed ids. Depends on no other room; where it needs an answer from one (which offices does this human hold?) it has a port.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
