package sojourn.registration.web;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.State;
import sojourn.approval.web.After;
import sojourn.register.IssuedNumber;
import sojourn.register.People;
import sojourn.shell.CampusTime;
import sojourn.shell.Words;

/** Tells what follows the approval of an application on its timeline (R11, R21). */
@Component
class Afterwards {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final People people;
    private final CampusTime time;
    private final Words words;
    private final Duration wait;

    Afterwards(People people, CampusTime time, Words words, @Value("${sojourn.activation-wait:PT2H}") Duration wait) {
        this.people = people;
        this.time = time;
        this.words = words;
        this.wait = wait;
    }

    /** The numbers an application has brought. */
    List<IssuedNumber> issued(Approval approval) {
        return approval.state() == State.AGREED
                ? people.issuedBy(approval.serial().orElseThrow())
                : List.of();
    }

    List<After> of(List<IssuedNumber> issued, Locale locale) {
        var title = words.say(locale, "registration.after.number");
        var own = new After(
                words.say(locale, "registration.after.own"),
                words.say(locale, "registration.after.own-detail"),
                After.Standing.NEXT);
        if (issued.isEmpty()) {
            return List.of(new After(title, afterApproval(locale), After.Standing.NEXT), own);
        }
        var from = issued.getFirst().worksFrom();
        var works = !time.now().isBefore(from);
        var detail = words.say(
                locale, works ? "registration.works-since" : "registration.works-from", MOMENT.format(time.at(from)));
        return List.of(new After(title, detail, works ? After.Standing.DONE : After.Standing.NOW), own);
    }

    private String afterApproval(Locale locale) {
        return wait.isZero()
                ? words.say(locale, "registration.after.at-once")
                : words.say(locale, "registration.after.wait", wait.toMinutes() / 60, wait.toMinutes() % 60);
    }
}
