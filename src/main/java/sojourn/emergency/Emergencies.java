package sojourn.emergency;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.organization.Campus;
import sojourn.organization.CampusId;
import sojourn.organization.CampusOffices;
import sojourn.organization.Role;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.Faults;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/**
 * What the security office does about it: lets somebody in at once, ends it before its time, takes the papers. Each of them at their own
 * campuses alone; that they are of that office is the caller's question.
 */
@Service
@Transactional
public class Emergencies {

    private static final int SLIPS = 1_000_000;
    private static final int TRIES = 50;

    private final EmergencyRows rows;
    private final FormCheck check;
    private final CampusOffices offices;
    private final LetIn letIn;
    private final CampusTime time;
    private final ApplicationEventPublisher events;
    private final SecureRandom chance = new SecureRandom();

    Emergencies(
            EmergencyRows rows,
            FormCheck check,
            CampusOffices offices,
            LetIn letIn,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.check = check;
        this.offices = offices;
        this.letIn = letIn;
        this.time = time;
        this.events = events;
    }

    /**
     * Lets them in, from this moment on.
     *
     * @param id as the form brought it: sent twice, it is one
     * @throws NotFound where somebody else used that id
     */
    public Faults open(EmergencyId id, Typed typed, boolean stranger, HumanId by) {
        var clean = typed.clean();
        var found = rows.find(id);
        if (found.isPresent()) {
            if (!found.get().openedBy().equals(by)) {
                throw new NotFound();
            }
            return Faults.noFaults();
        }
        var checked = check.check(clean, stranger, campuses(by), by);
        if (checked.faults().none()) {
            write(id, clean, checked, by);
        }
        return checked.faults();
    }

    private void write(EmergencyId id, Typed typed, FormCheck.Checked checked, HumanId by) {
        var now = time.now().truncatedTo(ChronoUnit.MICROS);
        var person = checked.person() == null ? null : checked.person().person();
        var campus = Objects.requireNonNull(checked.campus());
        for (int n = 0; n < TRIES; n++) {
            var entry = new EmergencyEntry(
                    id,
                    "%06d".formatted(chance.nextInt(SLIPS)),
                    campus,
                    person,
                    checked.who(),
                    typed.reason(),
                    now,
                    by,
                    now.plus(Duration.ofHours(checked.hours())),
                    now.plus(EmergencyEntry.PAPERS),
                    null);
            if (rows.insert(entry)) {
                events.publishEvent(deed(by, "emergency.opened", entry)
                        .with("reason", entry.reason())
                        .with("until", entry.until()));
                changed(entry);
                return;
            }
            // the same form at the same time, and the other was first
            if (rows.find(id).isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("no slip is free");
    }

    /** Before its time; a second time changes nothing. */
    public void end(EmergencyId id, HumanId by) {
        var entry = get(id, by);
        if (rows.end(id, time.now().truncatedTo(ChronoUnit.MICROS))) {
            events.publishEvent(deed(by, "emergency.ended", entry));
            changed(entry);
        }
    }

    /** The papers are in, which does not end it; given twice, the first counts. */
    public Faults close(EmergencyId id, String papers, String handedBy, HumanId by) {
        var entry = get(id, by);
        var faults = new Faults();
        var text = Typed.clean(papers);
        var who = Typed.clean(handedBy);
        FormCheck.text(text, "papers", FormCheck.LONGEST_TEXT, faults);
        FormCheck.text(who, "handedBy", FormCheck.LONGEST_NAME, faults);
        var closing = new EmergencyEntry.Closing(text, null, time.now().truncatedTo(ChronoUnit.MICROS), by);
        if (faults.none() && rows.close(id, closing, who)) {
            events.publishEvent(deed(by, "emergency.closed", entry).with("papers", text));
        }
        return faults;
    }

    /** Throws {@link NotFound} for one of a campus that is not theirs. */
    @Transactional(readOnly = true)
    public EmergencyEntry get(EmergencyId id, HumanId by) {
        return rows.find(id)
                .filter(entry -> campuses(by).contains(entry.campus()))
                .orElseThrow(NotFound::new);
    }

    /** Those whose papers are awaited, the first due first, a page at a time. */
    @Transactional(readOnly = true)
    public List<EmergencyEntry> open(HumanId by, @Nullable EmergencyId after, int most) {
        return rows.open(campuses(by), after == null ? null : get(after, by), most);
    }

    /** Those that were closed last. */
    @Transactional(readOnly = true)
    public List<EmergencyEntry> closed(HumanId by, int most) {
        return rows.closed(campuses(by), most);
    }

    /** By the number on it; who asks stands at this campus. */
    @Transactional(readOnly = true)
    public Optional<EmergencyEntry> bySlip(String slip, CampusId campus) {
        return rows.find(slip, campus);
    }

    /** Whether this person may come in by one at this moment, as far as nothing else stops them. */
    @Transactional(readOnly = true)
    public boolean letsIn(PersonId person, CampusId campus) {
        return letIn.of(List.of(person), campus).containsKey(person);
    }

    /** Of one person at all campuses, the latest first; for themselves. That it is them is the caller's question. */
    @Transactional(readOnly = true)
    public List<EmergencyEntry> of(PersonId person) {
        return rows.of(person);
    }

    private void changed(EmergencyEntry entry) {
        if (entry.person() != null) {
            events.publishEvent(new EmergencyChanged(entry.person(), entry.campus(), time.now()));
        }
    }

    private static Deed deed(HumanId by, String verb, EmergencyEntry entry) {
        var deed = entry.person() == null
                ? Deed.of(by, verb, "emergency", entry.id())
                : Deed.of(by, verb, "person", entry.person()).with("entry", entry.id());
        return deed.with("campus", entry.campus()).with("slip", entry.slip());
    }

    private List<CampusId> campuses(HumanId by) {
        return offices.of(by, Set.of(Role.SECURITY_OFFICE)).stream()
                .map(Campus::id)
                .toList();
    }
}
