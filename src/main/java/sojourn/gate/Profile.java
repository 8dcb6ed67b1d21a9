package sojourn.gate;

import java.time.Duration;

/**
 * What is particular about a device.
 *
 * @param doors the doors it opens, 1..8, as the maker counts them: {@code 1} or {@code 1,2}
 * @param plan the number of the device's own time plan, 1 for the whole day
 * @param digitsOnly whether it takes only digits as a person's number; settled once a driver speaks to the device
 * @param pictureBytes the largest picture it takes, 20,000..200,000 bytes
 * @param patience how long one call may take, 1..60 s
 */
public record Profile(String doors, int plan, boolean digitsOnly, int pictureBytes, Duration patience) {

    public static final Profile USUAL = new Profile("1", 1, false, 190_000, Duration.ofSeconds(15));
}
