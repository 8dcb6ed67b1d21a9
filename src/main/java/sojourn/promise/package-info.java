/**
 * What each kind of matter promises, namely within which working time an answer comes, by whom and whom to call (承诺时限, R21), and how long
 * answers really took (R27). Knows no application. Its tables began in the approval's migrations and keep those names.
 */
@ApplicationModule(allowedDependencies = "calendar")
@NullMarked
package sojourn.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
