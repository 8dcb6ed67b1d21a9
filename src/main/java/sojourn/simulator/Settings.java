package sojourn.simulator;

import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What a simulated device is.
 *
 * @param name shown on its page: 东门 1 号进口
 * @param serial the maker's number of it
 * @param password of its account {@value #USER}
 * @param clock what its own clock goes by
 * @param zone the time zone it stands in
 */
public record Settings(
        String name, String serial, String password, Firmware firmware, InstantSource clock, ZoneId zone) {

    public static final String USER = "admin";

    /** A device of today on campus time. */
    public static Settings of(String name, String serial, String password, InstantSource clock) {
        return new Settings(name, serial, password, Firmware.NEW, clock, ZoneId.of("Asia/Shanghai"));
    }

    public Settings with(Firmware other) {
        return new Settings(name, serial, password, other, clock, zone);
    }

    @Override
    public String toString() {
        return "Settings[" + name + ", " + serial + "]";
    }
}
