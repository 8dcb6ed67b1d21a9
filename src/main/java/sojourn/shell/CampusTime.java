package sojourn.shell;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The campus's day and hour: the injected clock seen in the campus time zone (R41). */
@Component
public class CampusTime {

    private final Clock clock;
    private final ZoneId zone;

    public CampusTime(Clock clock, @Value("${sojourn.zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    /** The first moment of a day: 入校日期 counts from here. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first moment after a day: 离校日期 counts whole, up to here. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The day that ends with this moment; null where it lies within one. */
    public @Nullable LocalDate dayEndingAt(Instant moment) {
        var next = at(moment).toLocalDate();
        return startOf(next).equals(moment) ? next.minusDays(1) : null;
    }

    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** A day as forms send it, {@code 2026-03-01}; null where it is none. */
    public static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
