package sojourn.myself;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.calendar.SchoolCalendar;
import sojourn.register.Register;
import sojourn.register.StayChanged;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;
import sojourn.shell.NotFound;

/** The right to have put right what is wrong (PIPL 46): the person asks, the secretaries of their department answer. */
@Service
@Transactional
public class Corrections {

    /** Within so many working days there is an answer. */
    public static final int PROMISED_DAYS = 15;

    /** Characters of what is said and of what is answered. */
    public static final int LONGEST = 500;

    private final CorrectionRows rows;
    private final Register register;
    private final Secretaries secretaries;
    private final SchoolCalendar calendar;
    private final CampusTime time;
    private final ApplicationEventPublisher events;

    Corrections(
            CorrectionRows rows,
            Register register,
            Secretaries secretaries,
            SchoolCalendar calendar,
            CampusTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.register = register;
        this.secretaries = secretaries;
        this.calendar = calendar;
        this.time = time;
        this.events = events;
    }

    /** Empty where one about the same field is open already. Throws {@link NotFound} for who is in no register. */
    public Optional<Correction> ask(HumanId human, CorrectionField field, String said) {
        var own = register.ownStay(human).orElseThrow(NotFound::new);
        var asked = new Correction(
                NewId.of(CorrectionId::new),
                own.person(),
                human,
                own.department(),
                field,
                said,
                time.now(),
                calendar.dayAfter(time.today(), PROMISED_DAYS),
                Correction.State.OPEN,
                null,
                null,
                "");
        if (!rows.add(asked)) {
            return Optional.empty();
        }
        events.publishEvent(
                Deed.of(human, "correction.asked", "person", own.person()).with("field", field));
        events.publishEvent(new CorrectionEvent.Asked(asked.id(), human, asked.department(), asked.askedAt()));
        return Optional.of(asked);
    }

    /** A person's own, the latest first. */
    @Transactional(readOnly = true)
    public List<Correction> of(HumanId human) {
        return rows.of(human);
    }

    /** What waits for this secretary, the most urgent first; nothing about themselves. */
    @Transactional(readOnly = true)
    public List<Correction> open(HumanId secretary, int most) {
        return rows.of(secretaries.departmentsOf(secretary), secretary, true, most);
    }

    /** What was answered in the departments of this secretary, the latest first. */
    @Transactional(readOnly = true)
    public List<Correction> answered(HumanId secretary, int most) {
        return rows.of(secretaries.departmentsOf(secretary), secretary, false, most);
    }

    /** Throws {@link NotFound} for everybody but a secretary of the person's department, or of one above it. */
    @Transactional(readOnly = true)
    public Correction get(CorrectionId id, HumanId secretary) {
        return rows.find(id)
                .filter(one -> !one.human().equals(secretary))
                .filter(one -> secretaries.departmentsOf(secretary).contains(one.department()))
                .orElseThrow(NotFound::new);
    }

    /** Answers, once; false where somebody else was faster. A no has its reason. */
    public boolean answer(CorrectionId id, HumanId secretary, boolean corrected, String answer) {
        var asked = get(id, secretary);
        var state = corrected ? Correction.State.CORRECTED : Correction.State.DECLINED;
        if (!rows.answer(id, state, answer, secretary, Timestamp.from(time.now()))) {
            return false;
        }
        events.publishEvent(Deed.of(secretary, "correction.answered", "person", asked.person())
                .with("field", asked.field())
                .with("answer", state));
        events.publishEvent(new CorrectionEvent.Answered(id, asked.human(), corrected, time.now()));
        return true;
    }

    /** They follow the person in the same transaction, so that no secretary sees somebody who is no longer theirs. */
    @EventListener
    void follow(StayChanged.Moved moved) {
        rows.move(moved.person(), moved.to());
    }
}
