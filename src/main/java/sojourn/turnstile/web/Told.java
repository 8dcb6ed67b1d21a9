package sojourn.turnstile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import sojourn.shell.CampusTime;

/**
 * What a gate is told, for its lock and its display.
 *
 * @param until the moment at which that ends if nothing changes, with the offset of the campus; null where it does not
 * @param reason one of {@link sojourn.entry.Reason}; null where it is open
 * @param from when it will open if nothing changes; null where waiting does not help
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(
        boolean open,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String from) {

    static Told open(CampusTime time, Instant until) {
        return new Told(true, until.equals(Instant.MAX) ? null : written(time, until), null, null, null, null);
    }

    static Told closed(String reason, String zh, String en, CampusTime time, @Nullable Instant from) {
        return new Told(false, null, reason, zh, en, from == null ? null : written(time, from));
    }

    private static String written(CampusTime time, Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.at(moment).truncatedTo(ChronoUnit.SECONDS));
    }
}
