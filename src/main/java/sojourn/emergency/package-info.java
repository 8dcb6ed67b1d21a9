/**
 * 应急入校: the security office lets somebody in for some hours without a permit, known or a stranger, and the papers follow within eight
 * hours. Room {@code entry} asks here for those who are known; strangers are found at the gate by the number of their slip.
 */
@ApplicationModule(
        allowedDependencies = {"organization", "calendar", "register", "identity", "vault", "freeze", "entry", "limit"})
@NullMarked
package sojourn.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
