package sojourn.simulator;

import java.time.OffsetDateTime;

/**
 * One who stood before a simulated device.
 *
 * @param serial rising from 1, without a gap
 * @param at by the device's own clock, to the second
 * @param number empty where it is not known who it was
 */
public record Passage(long serial, OffsetDateTime at, String number, String name, Way way, Reason reason) {

    /** How they showed themselves. */
    public enum Way {
        FACE("刷脸", "face"),
        CODE("通行码", "qrCode");

        private final String words;
        private final String mode;

        Way(String words, String mode) {
            this.words = words;
            this.mode = mode;
        }

        public String words() {
            return words;
        }

        /** The device's own word for it. */
        String mode() {
            return mode;
        }
    }

    /** The device's code for what happened. */
    public int minor() {
        return reason.minor(way);
    }
}
