/**
 * Face gates in software, so that a school without a device sees everything work and tests meet a real socket (R44): one that speaks the device's side of Hikvision
 * ISAPI on a port of its own ({@link sojourn.simulator.GateSimulator}), and one that calls a server by ZKTeco push ({@link sojourn.simulator.PollingSimulator}). Knows
 * nothing of the other rooms and needs no Spring.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package sojourn.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
