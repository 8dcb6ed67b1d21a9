/**
 * Where the data live: an embedded, persistent PostgreSQL by default, or an external one by URL. Nothing but this
 * room knows how a server is unpacked, started, watched and stopped; everybody else sees a DataSource.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
