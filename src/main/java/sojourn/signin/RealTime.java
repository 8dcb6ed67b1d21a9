package sojourn.signin;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The time of links and locks. Sessions and tokens keep to the real clock also where the demo's campus clock was moved: else a step of a
 * month would void every link, and a step back would bring dead ones to life.
 */
@Component
class RealTime {

    private final InstantSource real = InstantSource.system();

    Instant now() {
        return real.instant();
    }
}
