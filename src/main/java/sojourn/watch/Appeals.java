package sojourn.watch;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.CampusTime;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** 申诉: the person says why they should not be on the list, and another human than who entered them answers. */
@Service
@Transactional
public class Appeals {

    private static final int SHORTEST = 10;

    private final WatchRows rows;
    private final AppealRows appeals;
    private final Watched watched;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Appeals(WatchRows rows, AppealRows appeals, Watched watched, CampusTime time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.appeals = appeals;
        this.watched = watched;
        this.time = time;
        this.events = events;
    }

    /**
     * Against what counts for themselves; while one waits for its answer, another is not taken.
     *
     * @throws NotFound for anybody else's
     */
    public Faults say(WatchId id, String typed, HumanId by) {
        var own = watched.own(by).stream()
                .filter(one -> one.entry().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var faults = new Faults();
        var said = Typed.clean(typed);
        FormCheck.text(said, "said", SHORTEST, faults);
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        if (faults.none() && appeals.insert(new Appeal(id, said, now, by, null), own.entry())) {
            events.publishEvent(Watching.deed(by, "watch.appealed", own.entry()));
            events.publishEvent(new WatchEvent.Appealed(id, now));
        }
        return faults;
    }

    /** Whether this human may answer what waits; of what is over, nothing is answered any more. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(WatchEntry entry, HumanId by) {
        return entry.on(time.today()) == WatchEntry.State.IN_FORCE
                && !entry.by().equals(by)
                && !watched.isAbout(entry, by)
                && of(List.of(entry.id())).stream().anyMatch(appeal -> appeal.answer() == null);
    }

    /**
     * Keeps the entry or lifts it.
     *
     * @throws NotFound for whoever may not, and where nothing waits
     */
    public Faults answer(WatchId id, boolean kept, String typed, HumanId by) {
        var entry = rows.find(id).orElseThrow(NotFound::new);
        if (!mayAnswer(entry, by)) {
            throw new NotFound();
        }
        var faults = new Faults();
        var words = Typed.clean(typed);
        FormCheck.text(words, "words", 1, faults);
        if (!faults.none()) {
            return faults;
        }
        var appellant = of(List.of(id)).getFirst().by();
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        if (appeals.answer(id, new Appeal.Answer(kept, words, now, by))) {
            if (!kept) {
                rows.lift(id, by, words, now);
            }
            events.publishEvent(Watching.deed(by, kept ? "watch.kept" : "watch.lifted", entry)
                    .with("remark", words));
            events.publishEvent(new WatchEvent.Answered(id, appellant, kept, words, now));
        }
        return faults;
    }

    /** Of these entries, the latest first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(Collection<WatchId> entries) {
        return appeals.of(entries);
    }
}
