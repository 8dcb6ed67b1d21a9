package sojourn.gate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The makes of device that the other rooms can speak to. */
@Component
public class Drivers {

    private final ObjectProvider<GateDriver> all;

    Drivers(ObjectProvider<GateDriver> all) {
        this.all = all;
    }

    /** Throws {@link DeviceTrouble} of the kind {@link Trouble.Kind#SETTING} where nobody speaks it. */
    public GateDriver of(Device device) {
        return all.stream()
                .filter(driver -> driver.protocol() == device.protocol())
                .findFirst()
                .map(driver -> device.profile().digitsOnly() ? new DigitsOnly(driver) : driver)
                .orElseThrow(() -> new DeviceTrouble(Trouble.Kind.SETTING, "no driver for " + device.protocol()));
    }
}
