package sojourn.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import sojourn.calendar.SchoolCalendar;
import sojourn.promise.Services;
import sojourn.shell.CampusTime;

/** The present moment, and until when whoever is asked now is to answer (承诺时限). */
@Component
class Promises {

    private final CampusTime time;
    private final SchoolCalendar calendar;
    private final Services services;

    Promises(CampusTime time, SchoolCalendar calendar, Services services) {
        this.time = time;
        this.calendar = calendar;
        this.services = services;
    }

    /** As fine as the database keeps it. */
    Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }

    Instant after(Instant from, Duration workingTime) {
        return calendar.after(from, workingTime).truncatedTo(ChronoUnit.MICROS);
    }

    Step.Opening opening(String kind) {
        var now = now();
        var promised = services.of(kind).promised();
        return new Step.Opening(now, after(now, promised.dividedBy(2)), after(now, promised));
    }
}
