package sojourn.entry.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sojourn.approval.web.After;
import sojourn.entry.EntryPermit;
import sojourn.shell.CampusTime;
import sojourn.shell.Words;

/** Tells of the time between a yes and the gates' opening (R39). */
@Component
class Waiting {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CampusTime time;
    private final Words words;
    private final Duration pause;

    Waiting(CampusTime time, Words words, @Value("${sojourn.activation-wait:PT2H}") Duration pause) {
        this.time = time;
        this.words = words;
        this.pause = pause;
    }

    Instant now() {
        return time.now();
    }

    Duration pause() {
        return pause;
    }

    /** What follows an application on its timeline (R21); without permits what would follow. */
    List<After> after(List<EntryPermit> permits, Locale locale) {
        var title = words.say(locale, "entry.after");
        if (permits.isEmpty()) {
            var detail = pause.isZero()
                    ? words.say(locale, "entry.after.at-once")
                    : words.say(locale, "entry.after.wait", pause.toHours(), pause.toMinutesPart());
            return List.of(new After(title, detail, After.Standing.NEXT));
        }
        var permit = permits.getFirst();
        var begins = time.startOf(permit.from());
        var from = begins.isAfter(permit.worksFrom()) ? begins : permit.worksFrom();
        var works = !time.now().isBefore(from);
        return List.of(new After(
                title,
                words.say(locale, works ? "entry.after.since" : "entry.after.from", MOMENT.format(time.at(from))),
                works ? After.Standing.DONE : After.Standing.NOW));
    }
}
