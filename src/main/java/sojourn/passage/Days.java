package sojourn.passage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sojourn.shell.CampusTime;

/**
 * The days of room passage. A day at the gates goes on into the night and ends at an hour at which nobody comes or goes (04:00 where nothing else
 * is set): whoever has not checked out by then forgot to, and is taken for gone (R46).
 */
@Component
class Days {

    private final CampusTime time;
    private final LocalTime ends;
    private final Duration kept;

    Days(
            CampusTime time,
            @Value("${sojourn.passage.day-ends:04:00}") String ends,
            @Value("${sojourn.passage.kept:P180D}") Duration kept) {
        this.time = time;
        this.ends = LocalTime.parse(ends);
        this.kept = kept;
    }

    /** The day at the gates that it is now. */
    LocalDate today() {
        var now = time.at(time.now());
        return now.toLocalTime().isBefore(ends) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** When the day at the gates began that it is now. */
    Instant began() {
        return from(today());
    }

    Instant from(LocalDate day) {
        return time.at(day, ends);
    }

    Duration keeps() {
        return kept;
    }

    /** What happened before is not kept any more. */
    Instant kept() {
        return time.now().minus(kept);
    }
}
