/** How often a human may do what would let them try out numbers or look at many people. Which limit holds for what is the business of the room that asks. */
@ApplicationModule(allowedDependencies = "shell")
@NullMarked
package sojourn.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
