/**
 * A face gate in software: speaks the device's side of Hikvision ISAPI on a port of its own, so that a school without a device sees everything work and tests meet
 * a real socket (R44). Knows nothing of the other rooms and needs no Spring; {@link sojourn.simulator.GateSimulator} starts one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
