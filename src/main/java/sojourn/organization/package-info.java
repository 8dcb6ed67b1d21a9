/**
 * The university as it is organised: departments and campuses, and the humans who hold an office from a day until a day. Answers who
 * leads a department (R25) and what is open to a human right now (R28).
 * Knows nothing of temporary people, applications or accounts.
 */
@ApplicationModule(allowedDependencies = "shell")
@NullMarked
package sojourn.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
