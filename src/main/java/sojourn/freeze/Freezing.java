package sojourn.freeze;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/** What the security office does: freezes one person, and releases whom a colleague froze (R47). That the caller is of that office is the caller's question. */
@Service
@Transactional
public class Freezing {

    private final FreezeRows rows;
    private final Presents presents;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Freezing(FreezeRows rows, Presents presents, CampusTime time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.presents = presents;
        this.time = time;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Present> present(PersonId person) {
        return presents.of(List.of(person)).stream().findFirst();
    }

    /**
     * From this moment on nothing opens for them.
     *
     * @param reason 1 to 500 characters
     * @throws AlreadyFrozen when they are
     * @throws NotFound for nobody, and for oneself
     */
    public Freeze freeze(PersonId person, HumanId by, String reason) {
        var whom = present(person).orElseThrow(NotFound::new);
        if (whom.human().equals(by)) {
            throw new NotFound();
        }
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        var freeze = new Freeze(NewId.of(FreezeId::new), person, reason, now, by, null);
        if (!rows.insert(freeze)) {
            throw new AlreadyFrozen();
        }
        events.publishEvent(Deed.of(by, "person.frozen", "person", person).with("reason", reason));
        events.publishEvent(new PersonFrozen(person, now));
        return freeze;
    }

    /** Whether this human may release it: another than froze them, and not the frozen one. */
    @Transactional(readOnly = true)
    public boolean mayRelease(Freeze freeze, HumanId human) {
        return freeze.release() == null
                && !freeze.by().equals(human)
                && present(freeze.person())
                        .filter(whom -> !whom.human().equals(human))
                        .isPresent();
    }

    /**
     * By a second human; what their papers say counts again. Released twice, the first counts.
     *
     * @param remark 1 to 500 characters
     * @throws NotFound for whoever may not
     */
    public void release(FreezeId id, HumanId by, String remark) {
        var freeze = get(id);
        if (freeze.release() != null) {
            return;
        }
        if (!mayRelease(freeze, by)) {
            throw new NotFound();
        }
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        if (rows.release(id, by, remark, now)) {
            events.publishEvent(
                    Deed.of(by, "person.released", "person", freeze.person()).with("remark", remark));
            events.publishEvent(new PersonReleased(freeze.person(), now));
        }
    }

    @Transactional(readOnly = true)
    public Freeze get(FreezeId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** Who is frozen now, the latest first, a page at a time. */
    @Transactional(readOnly = true)
    public List<Freeze> present(@Nullable FreezeId after, int most) {
        return rows.present(after == null ? null : get(after), most);
    }

    /** Those that were released last. */
    @Transactional(readOnly = true)
    public List<Freeze> past(int most) {
        return rows.past(most);
    }

    /** Of one person, the latest first. */
    @Transactional(readOnly = true)
    public List<Freeze> of(PersonId person) {
        return rows.of(person);
    }
}
