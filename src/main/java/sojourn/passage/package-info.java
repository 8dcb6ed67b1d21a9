/**
 * 通行记录 (R46): what devices tell of who passed, each passage once and none left out, and what follows from it: 今日通行, 当前在校, 从未入校,
 * 过期后尝试, 反潜回. It opens no door and stops nobody: that is told by room {@code entry}.
 */
@ApplicationModule(allowedDependencies = {"organization", "register", "entry", "gate"})
@NullMarked
package sojourn.passage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
