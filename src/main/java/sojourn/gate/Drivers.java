package sojourn.gate;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The makes of device that the other rooms can speak to. */
@Component
public class Drivers {

    // gathered once: each delivery asks several times
    private final Supplier<Map<Protocol, GateDriver>> all;

    Drivers(ObjectProvider<GateDriver> drivers) {
        all = SingletonSupplier.of(
                () -> drivers.stream().collect(Collectors.toMap(GateDriver::protocol, Function.identity())));
    }

    /** Throws {@link DeviceTrouble} of the kind {@link Trouble.Kind#SETTING} where nobody speaks it. */
    public GateDriver of(Device device) {
        var driver = all.get().get(device.protocol());
        if (driver == null) {
            throw new DeviceTrouble(Trouble.Kind.SETTING, "no driver for " + device.protocol());
        }
        return device.profile().digitsOnly() ? new DigitsOnly(driver) : driver;
    }
}
