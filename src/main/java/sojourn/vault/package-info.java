/**
 * Keeps what must not be readable in the database: seals a value or a blob for one column of one row, opens it again,
 * and makes the blind index by which a sealed value is found. Holds the keys (a file outside the database) and changes
 * them in the background. A value that must be forgotten for good has a key of its own, which can be destroyed. The only place in the house that does cryptography on stored values.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
