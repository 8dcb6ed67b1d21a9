package sojourn.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands where a test puts it, campus time. */
public class CampusClock extends Clock {

    private volatile Instant instant = Instant.parse("2026-11-23T04:48:00Z");

    @TestConfiguration
    static class Configuration {

        @Bean
        @Primary
        CampusClock campusClock() {
            return new CampusClock();
        }
    }

    /** {@code 2026-11-23T23:59:59} */
    void stand(String campusTime) {
        instant = ZonedDateTime.parse(campusTime + "+08:00[Asia/Shanghai]").toInstant();
    }

    public void advance(Duration duration) {
        instant = instant.plus(duration);
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
