/**
 * Who did what, when: an append-only trail of the deeds that the rooms publish, each written in the transaction that does it, and the page on
 * which the 审计管理员 reads it. Listens, and nothing waits for it; only rooms that just read depend on it, such as {@code myself}, which tells a
 * person who looked at what is kept of them.
 */
@ApplicationModule(allowedDependencies = "organization")
@NullMarked
package sojourn.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
