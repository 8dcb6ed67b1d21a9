package sojourn.iclock;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Device;
import sojourn.gate.DeviceChanged;
import sojourn.gate.Gates;
import sojourn.gate.Protocol;

/** What a device was to do and whom it knew is forgotten with it: when it goes out of use, and when another stands in its place. */
@Component
class OutOfUse {

    private final Gates gates;
    private final CallerRows callers;
    private final CommandRows commands;
    private final HeldRows held;

    OutOfUse(Gates gates, CallerRows callers, CommandRows commands, HeldRows held) {
        this.gates = gates;
        this.callers = callers;
        this.commands = commands;
        this.held = held;
    }

    @EventListener
    @Transactional
    void on(DeviceChanged changed) {
        callers.find(changed.device())
                .ifPresent(caller -> gates.device(changed.device())
                        .filter(device -> !isThere(device, caller))
                        .ifPresent(device -> {
                            callers.lock(device);
                            commands.forget(device.id());
                            held.forget(device.id());
                            callers.forget(device.id(), device.access().serial());
                        }));
    }

    private static boolean isThere(Device device, Caller caller) {
        return device.inUse()
                && device.protocol() == Protocol.ICLOCK
                && device.access().serial().equals(caller.serial());
    }
}
