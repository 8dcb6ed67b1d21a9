/**
 * 门岗核验 (R40, R45): a guard scans or types, and the one rule answers yes or no, why, and whom to call; without the server their page answers from the signed
 * list. Each check is told to the trail.
 */
@ApplicationModule(
        allowedDependencies = {
            "organization",
            "register",
            "identity",
            "category",
            "entry",
            "emergency",
            "watch",
            "passcode"
        })
@NullMarked
package sojourn.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
