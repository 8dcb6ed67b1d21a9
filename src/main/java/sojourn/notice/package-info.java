/**
 * Messages to people: for now an inbox. Listens to what happened, after it happened, at least once; nothing waits for it and a message
 * that fails delays no decision. A room that comes after it, such as {@code myself}, tells its own by {@link sojourn.notice.Inbox#tell}.
 */
@ApplicationModule(
        allowedDependencies = {"organization", "approval", "register", "deputy", "face", "emergency", "watch"})
@NullMarked
package sojourn.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
