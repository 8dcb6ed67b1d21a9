package sojourn.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/**
 * What the security office does: enters somebody, confirms what a colleague entered, ends it before its day. That the caller is of that office
 * is the caller's question; nobody does any of it about themselves.
 */
@Service
@Transactional
public class Watching {

    private final WatchRows rows;
    private final FormCheck check;
    private final Watched watched;
    private final Presents presents;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Watching(
            WatchRows rows,
            FormCheck check,
            Watched watched,
            Presents presents,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.check = check;
        this.watched = watched;
        this.presents = presents;
        this.time = time;
        this.events = events;
    }

    /**
     * Enters somebody, who is watched once a second human confirms.
     *
     * @param id as the form brought it: sent twice, it is one
     * @throws NotFound where somebody else used that id, and for themselves
     */
    public Faults enter(WatchId id, Typed typed, HumanId by) {
        var found = rows.find(id);
        if (found.isPresent()) {
            if (!found.get().by().equals(by)) {
                throw new NotFound();
            }
            return Faults.noFaults();
        }
        var reason = Typed.clean(typed.reason());
        var checked = check.check(typed, reason, by);
        if (!checked.faults().none()) {
            return checked.faults();
        }
        var entry = new WatchEntry(
                id,
                checked.person(),
                checked.mark(),
                null,
                reason,
                Objects.requireNonNull(checked.until()),
                now(),
                by,
                null,
                null);
        if (watched.isAbout(entry, by)) {
            throw new NotFound();
        }
        if (rows.insert(entry, time.today(), checked.document())) {
            events.publishEvent(
                    deed(by, "watch.entered", entry).with("reason", reason).with("until", entry.until()));
            events.publishEvent(new WatchEvent.Entered(id, by, entry.at()));
        }
        return checked.faults();
    }

    /** Whether this human may confirm it. */
    @Transactional(readOnly = true)
    public boolean mayConfirm(WatchEntry entry, HumanId by) {
        return entry.on(time.today()) == WatchEntry.State.PENDING
                && !entry.by().equals(by)
                && !watched.isAbout(entry, by);
    }

    /**
     * By a second human; from now on it counts. Confirmed twice, the first counts.
     *
     * @throws NotFound for whoever may not
     */
    public void confirm(WatchId id, HumanId by) {
        var entry = get(id);
        if (entry.confirmation() != null) {
            return;
        }
        if (!mayConfirm(entry, by)) {
            throw new NotFound();
        }
        var now = now();
        if (rows.confirm(id, by, now)) {
            events.publishEvent(deed(by, "watch.confirmed", entry));
            person(entry).stream()
                    .map(Present::human)
                    .forEach(human -> events.publishEvent(new WatchEvent.Began(id, human, now)));
        }
    }

    /** Whether this human may end it: what only waits anybody, what counts another than entered it. */
    @Transactional(readOnly = true)
    public boolean mayLift(WatchEntry entry, HumanId by) {
        var pending = entry.on(time.today()) == WatchEntry.State.PENDING;
        var inForce = entry.on(time.today()) == WatchEntry.State.IN_FORCE;
        return (pending || (inForce && !entry.by().equals(by))) && !watched.isAbout(entry, by);
    }

    /**
     * Before its day.
     *
     * @throws NotFound for whoever may not
     */
    public Faults lift(WatchId id, HumanId by, String typed) {
        var entry = get(id);
        if (!mayLift(entry, by)) {
            throw new NotFound();
        }
        var faults = new Faults();
        var remark = Typed.clean(typed);
        FormCheck.text(remark, "remark", 1, faults);
        var now = now();
        if (faults.none() && rows.lift(id, by, remark, now)) {
            events.publishEvent(deed(by, "watch.lifted", entry).with("remark", remark));
            // of what only waited they never heard
            if (entry.confirmation() != null) {
                person(entry).forEach(person -> events.publishEvent(new WatchEvent.Lifted(id, person.human(), now)));
            }
        }
        return faults;
    }

    @Transactional(readOnly = true)
    public WatchEntry get(WatchId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** Those that count or wait, the latest first, a page at a time. */
    @Transactional(readOnly = true)
    public List<WatchEntry> present(@Nullable WatchId after, int most) {
        return rows.present(time.today(), after == null ? null : get(after), most);
    }

    /** Those that are over, the latest first. */
    @Transactional(readOnly = true)
    public List<WatchEntry> past(int most) {
        return rows.past(time.today(), most);
    }

    /** Whom the register knows by it; empty or one. */
    @Transactional(readOnly = true)
    public List<Present> person(WatchEntry entry) {
        return watched.person(entry).map(person -> presents.of(List.of(person))).orElse(List.of());
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }

    static Deed deed(HumanId by, String verb, WatchEntry entry) {
        return entry.person() == null
                ? Deed.of(by, verb, "watch", entry.id())
                : Deed.of(by, verb, "person", entry.person()).with("entry", entry.id());
    }
}
