package sojourn.freeze;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.identity.DocumentCheck;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.register.Known;
import sojourn.register.People;
import sojourn.register.PersonId;
import sojourn.register.Present;
import sojourn.register.Presents;
import sojourn.register.StaffNumber;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/** What the security office does: finds one person, freezes them, and releases whom a colleague froze (R47). That the caller is of that office is the caller's question. */
@Service
@Transactional
public class Freezing {

    private final FreezeRows rows;
    private final People people;
    private final Presents presents;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Freezing(FreezeRows rows, People people, Presents presents, CampusTime time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.people = people;
        this.presents = presents;
        this.time = time;
        this.events = events;
    }

    /** By exactly this staff number or document, each time told to the trail; empty also where two documents have this number. */
    public Optional<Present> find(String typed, HumanId by) {
        var found = exactly(typed.strip());
        events.publishEvent(Deed.of(
                by,
                "freeze.looked-up",
                "person",
                found.map(one -> one.person().toString()).orElse("")));
        return found;
    }

    private Optional<Present> exactly(String typed) {
        var number = typed.toUpperCase(Locale.ROOT);
        if (StaffNumber.is(number)) {
            return presents.byNumber(new StaffNumber(number));
        }
        var known = Arrays.stream(DocumentType.values())
                .map(type -> IdentityDocument.check(type, typed, time.today()))
                .flatMap(check -> check instanceof DocumentCheck.Accepted(IdentityDocument document)
                        ? people.known(document).stream()
                        : Stream.<Known>empty())
                .map(Known::person)
                .distinct()
                .toList();
        return known.size() == 1 ? present(known.getFirst()) : Optional.empty();
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
