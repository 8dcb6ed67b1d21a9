package sojourn.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.emergency.EmergencyEntry;
import sojourn.organization.CampusId;
import sojourn.passcode.PassCode;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;

/** What was checked: which codes lately, and for the trail every check there was, also those that were answered without the server. */
@Service
@Transactional
public class Notebook {

    private static final Duration LATEST = Duration.ofDays(2);

    private final UsedCodes used;
    private final Presents presents;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Notebook(UsedCodes used, Presents presents, CampusTime time, ApplicationEventPublisher events) {
        this.used = used;
        this.presents = presents;
        this.time = time;
        this.events = events;
    }

    /**
     * A check that the page answered by itself.
     *
     * @param number as it was looked up
     * @param at by the page's clock
     * @param said what it answered
     */
    public record Offline(String number, Instant at, Said said) {}

    /** Open, closed, or that the guard call before anybody comes in: then the page does not know what came of it. */
    public enum Said {
        OPEN,
        CLOSED,
        CALL
    }

    /** Those that are told too late, from the future, or of nobody we know, are left out. */
    public void tell(List<Offline> checks, CampusId campus, HumanId by) {
        var now = time.now();
        checks.stream()
                .filter(one -> StaffNumber.is(one.number()))
                .filter(one -> one.at().isAfter(now.minus(LATEST)) && !one.at().isAfter(now.plusSeconds(PassCode.SLOT)))
                .forEach(one -> presents.byNumber(new StaffNumber(one.number()))
                        .ifPresent(person ->
                                events.publishEvent(Deed.of(by, "guard.checked-offline", "person", person.person())
                                        .with("campus", campus)
                                        .with("at", one.at())
                                        .with("answer", one.said()))));
    }

    boolean shown(PassCode code, CampusId campus) {
        return used.shown(code, campus, time.now());
    }

    /** What a slip was answered; no entry where there is none of that number. */
    void slip(HumanId by, CampusId campus, @Nullable EmergencyEntry entry, String answer) {
        events.publishEvent(Deed.of(by, "guard.checked", "emergency", entry == null ? "" : entry.id())
                .with("campus", campus)
                .with("means", "slip")
                .with("answer", answer));
    }

    void write(HumanId by, CampusId campus, String person, boolean byCode, String answer) {
        events.publishEvent(Deed.of(by, "guard.checked", "person", person)
                .with("campus", campus)
                .with("means", byCode ? "code" : "number")
                .with("answer", answer));
    }
}
