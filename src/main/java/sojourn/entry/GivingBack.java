package sojourn.entry;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** 退还: a person ends a permit of theirs before its last day, to ask for other days or because they come no more. */
@Service
@Transactional
public class GivingBack {

    private final PermitRows permits;
    private final Desk desk;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    GivingBack(PermitRows permits, Desk desk, CampusTime time, ApplicationEventPublisher events) {
        this.permits = permits;
        this.desk = desk;
        this.time = time;
        this.events = events;
    }

    /** One of theirs that is not over. Throws {@link NotFound} for any other. */
    @Transactional(readOnly = true)
    public EntryPermit get(PermitId id, HumanId human) {
        return permits.find(id, desk.stay(human).person())
                .filter(permit -> !permit.until().isBefore(time.today()))
                .orElseThrow(NotFound::new);
    }

    /** It opens nothing any more; given back twice, the first counts. */
    public void giveBack(PermitId id, HumanId human) {
        var permit = get(id, human);
        if (permits.end(id, time.now())) {
            events.publishEvent(Deed.of(human, "permit.given-back", "person", permit.person())
                    .with("serial", permit.serial())
                    .with("campus", permit.campus()));
            events.publishEvent(new PermitEnded(permit.person(), List.of(permit.campus()), time.now()));
        }
    }
}
