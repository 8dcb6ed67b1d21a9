/**
 * The way in: the home page of whoever signed in, with what waits for them first, the service hall and the service guides (R1). Reads what
 * the other rooms offer; nobody depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "organization",
            "register",
            "approval",
            "notice",
            "category",
            "calendar",
            "deputy",
            "promise",
            "face"
        })
@NullMarked
package sojourn.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
