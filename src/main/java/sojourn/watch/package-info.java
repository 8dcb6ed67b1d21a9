/**
 * 关注名单: whom a guard lets in only after a call to the security office, why, and until which day; entered by one, confirmed by a second human,
 * shown to the person, who may appeal. A room of its own beside {@code freeze}: it changes no answer of the one rule, which that does.
 */
@ApplicationModule(allowedDependencies = {"organization", "register", "identity", "vault", "entry", "limit"})
@NullMarked
package sojourn.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
