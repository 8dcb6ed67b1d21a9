package sojourn.myself.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.register.OwnFile;
import sojourn.register.OwnStay;
import sojourn.register.Status;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;

/** How long until a number works (R11). */
@Component
class Waits {

    private final OwnFile file;
    private final CampusTime time;

    Waits(OwnFile file, CampusTime time) {
        this.file = file;
        this.time = time;
    }

    /** Null once it does, and where the stay is over. */
    StartPage.@Nullable Waiting of(HumanId human, OwnStay stay) {
        var over = stay.status() == Status.EXPIRED || stay.status() == Status.DELETED;
        if (over || !time.now().isBefore(stay.worksFrom())) {
            return null;
        }
        var agreedAt = file.of(human).agreedAt();
        return new StartPage.Waiting(
                agreedAt,
                stay.worksFrom(),
                today(stay.worksFrom()),
                today(agreedAt),
                Duration.between(agreedAt, stay.worksFrom()).toMinutes(),
                Duration.between(agreedAt, time.now()).toMinutes());
    }

    boolean today(@Nullable Instant moment) {
        return moment != null && time.at(moment).toLocalDate().equals(time.today());
    }
}
