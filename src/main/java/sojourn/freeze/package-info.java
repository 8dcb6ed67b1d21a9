/**
 * 冻结 (R47): the security office stops one person, at once and with a reason, whatever their papers say; a second human releases them. What the
 * gates make of it is told by room {@code entry} and brought to them by {@code delivery}.
 */
@ApplicationModule(allowedDependencies = {"organization", "register", "identity", "limit"})
@NullMarked
package sojourn.freeze;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
