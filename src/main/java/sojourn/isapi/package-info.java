/**
 * Speaks Hikvision ISAPI to face gates: HTTP with digest authentication, JSON and XML read leniently, because firmware differs (R44). What it must do is told by
 * {@link sojourn.gate.GateDriver}; what devices answer, by the simulator and the tests.
 */
@ApplicationModule(allowedDependencies = "gate")
@NullMarked
package sojourn.isapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
